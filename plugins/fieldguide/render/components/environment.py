"""Read templates and fill them: those of this stage and those of the kinds, all in one way.

A page is made of some twenty small templates, so what Jinja does around each of them counts for as
much as what is in it.  Here what is imported is looked up once, and a call is a call.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from .compiled import CompiledTemplates
from .pictogram.component import pictogram

_GLOBALS = {"range": range, "pictogram": pictogram}
"""What templates may call besides the values they are given."""

_COMPILED = CompiledTemplates("autoescape, trim_blocks, lstrip_blocks")


_escape_words = lru_cache(maxsize=1 << 14)(escape)


def _escape(value: object) -> str:
    """Escape what stands in a template: the same words stand on many pages."""
    kind = type(value)
    if kind is Markup:
        return cast(Markup, value)
    return _escape_words(value) if kind is str else escape(value)


def _macro(
    environment: Environment, write: Callable[..., str], name: str, arguments: tuple[str, ...], *more: bool
) -> Callable[..., str]:
    """Make a macro that takes values for its arguments, by place or by name, and nothing else."""
    *others, _ = more
    if any(others):  # it takes any number of values, or what stands in a call block
        return Macro(environment, write, name, list(arguments), *more)
    count = len(arguments)

    def fill(*values: object, **named: object) -> str:
        if len(values) != count or named:
            values += tuple(named.pop(argument, missing) for argument in arguments[len(values) :])
            if len(values) != count or named:
                raise TypeError(f"the macro {name} takes {', '.join(arguments)}")
        return str.__new__(Markup, write(*values))

    return fill


class _Context(Context):
    """The values of a template.  Nothing that our templates call asks for them itself."""

    def call(
        self,
        called: Callable[..., object],
        /,
        *values: object,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: object,
    ) -> object:
        return called(*values, **named)


class _Template(Template):
    """A template that knows what it is given, and no globals that could differ from page to page."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, object],
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        template = super().from_code(environment, code, globals, uptodate)
        # A compiled template is a module of Python, and this is what it escapes with and makes macros of.
        template.root_render_func.__globals__.update(escape=_escape, Macro=_macro)
        return template

    def new_context(
        self,
        vars: dict[str, object] | None = None,
        shared: bool = False,
        locals: Mapping[str, object] | None = None,
    ) -> Context:
        values = {**_GLOBALS, **(vars or {})}
        if locals:
            values |= {name: value for name, value in locals.items() if value is not missing}
        return _Context(self.environment, values, self.name, self.blocks)

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        # Without globals, what a template exports is the same wherever it is imported.
        if self._module is None:
            self._module = self.make_module()
        return self._module


class Templates(Environment):
    """The templates of some folders; each is read when it is first asked for."""

    template_class = _Template

    def __init__(self, *folders: Path, **filters: Callable[..., object]) -> None:
        super().__init__(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=_COMPILED,
        )
        self.filters.update(filters)
        self._found: dict[str, Template] = {}

    def get_template(  # noqa: D102
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, object] | None = None,
    ) -> Template:
        found = self._found.get(str(name))
        if found is None:
            found = super().get_template(name, parent, globals)
            self._found[str(name)] = found
        return found

    def fill(self, template: str, values: dict[str, object]) -> str:
        """Fill a template, without indents and empty lines.

        In Markdown an empty line ends a block of HTML (CommonMark, 4.6), and an indent starts code.
        """
        return _tidy(self.get_template(template).render(values))


def _tidy(html: str) -> str:
    if not ("\n\n" in html or "\n " in html or " \n" in html or "\t" in html):
        return html.strip("\n ")
    lines = (line.strip(" \t") for line in html.split("\n"))
    return "\n".join(line for line in lines if line)
