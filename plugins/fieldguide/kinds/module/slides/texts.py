"""The slides of a unit's text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fieldguide.content.parts import box_words, part_words
from fieldguide.content.sentences import PlainRun, plain_run
from fieldguide.content.slide_sources import name_sources
from fieldguide.content.slide_values import SlideShape, TextSlide
from fieldguide.content.slides import REMEMBER, make_slides
from fieldguide.content.training import read_unit
from fieldguide.model import Link, LocalisedEntry, Text, TextValue
from fieldguide.render.api import PageScope, Phrase, read_body, write_words

from .shown import ShownLine, Slide, Words, as_text, picture_text


@dataclass(frozen=True, slots=True)
class UnitText:
    """Writes what the text of a unit says, on a page of slides; `labels` name the sources of all units."""

    scope: PageScope
    unit: LocalisedEntry
    labels: Mapping[str, str]

    def sections(self) -> Iterator[tuple[str, tuple[Slide, ...]]]:
        """Give the slides of each section with the id of its heading, empty before the first one."""
        code = self.unit.text_language.code
        # Lines that are not translated stand back: the words of the translation are cut by the rule.
        chosen = {
            key: lines
            for key, lines in read_unit(self.unit.fields).slides.items()
            if all(self.scope.site.written(line).language == code for line in lines)
        }
        blocks = read_body(self.scope, self.unit)
        for id, slides in make_slides(blocks, chosen, self._title_of):
            yield id, tuple(self._slide(slide) for slide in slides)

    def _title_of(self, link: Link) -> str:
        found = self.scope.resolve(link.target.partition(":")[2])
        return found.title if found is not None else ""

    @property
    def _origin(self) -> TextValue:
        return TextValue("", self.unit.text.location)

    def words(self, run: PlainRun) -> Words:
        """Write words."""
        return Words(write_words(self.scope, as_text(run.pieces, self._origin)), len(run.text))

    def phrase(self, run: PlainRun) -> Phrase:
        """Give words as a title."""
        language = self.unit.text_language.code
        return self.scope.site.phrase(run.text.strip(), language).with_html(self.words(run).html)

    def _slide(self, slide: TextSlide) -> Slide:
        site, heading = self.scope.site, slide.heading
        unit = site.title(self.unit)
        title = self.phrase(plain_run(heading.children, self._title_of)) if heading is not None else unit
        above = unit if heading is not None else None
        style = slide.shape.value
        if slide.shape is SlideShape.BOX:
            style = "warning" if slide.style in ("warning", "danger") else style
            above, title = title, self._box_title(slide, title)
        elif heading is not None and heading.id == REMEMBER:
            style = "remember"
        several = slide.parts > 1
        figure = ""
        if slide.picture is not None:
            figure = str(write_words(self.scope, picture_text(slide.picture, self._origin)))
        return Slide(
            style,
            title,
            above=above,
            part=site.words("slides.part", number=slide.part, all=slide.parts) if several else "",
            lead=self.words(slide.lead) if slide.lead is not None else None,
            lines=tuple(
                ShownLine(self.words(line.run), str(line.number) if line.number else "")
                for line in slide.lines
            ),
            head=tuple(map(self.words, slide.head)),
            rows=tuple(tuple(map(self.words, row)) for row in slide.rows),
            figure=figure,
            sources=name_sources(self.labels, slide.runs),
            spoken=self.spoken,
        )

    def _box_title(self, slide: TextSlide, section: Phrase) -> Phrase:
        words = self.scope.site.words_in(self.unit.text_language.code)
        before = part_words(words, slide.style)
        if slide.title:
            title = (Text(before, 0, 0), *slide.title) if before else slide.title
            return self.phrase(plain_run(title, self._title_of))
        said = box_words(words, slide.style) if slide.title is None or before else ""
        return self.scope.site.phrase(said, self.unit.text_language.code) if said else section

    @property
    def spoken(self) -> Phrase:
        """The language and the direction of the text."""
        return self.scope.site.phrase("", self.unit.text_language.code)
