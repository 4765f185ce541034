"""An option that speaks of the others does not keep its place.

On a screen the options of a question stand in another order at each try.  "None of the above" then
stands in their midst, and there is nothing above it.

Please write `fixed: true` at this option, or `keep_order: true` at the question.  Better still, ask
without it: "all of these" is often right, and people learn to guess it.

```yaml
none: {text: None of these, feedback: Two of them are.}              # wrong
none: {text: None of these, feedback: Two of them are., fixed: true} # right
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.content.letters import without_accents, without_signs
from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG313", "option-not-fixed", __doc__)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# An option speaks of the others if it begins with one of these words ...
_FIRST = _words(
    "all none neither both any either every each nothing everything "
    "tout tous toutes toute aucun aucune deux les l rien ni chacune chacun n une "
    "todo todos todas toda ninguno ninguna ningun ambos ambas cualquiera nada las los cada ni "
    "nenhum nenhuma qualquer "
    "كل جميع كلاهما كلتاهما لا ليس ايا جميعها كلها كافه لاشيء"
)
# ... and goes on with nothing but these.
_REST = _words(
    "of the these those them above below other others option options answer answers statement statements "
    "choice choices listed here mentioned given said one ones apply is was were been previous preceding "
    "two three four is are right correct true wrong apply applies "
    "de des du d les la ces ceux celles elles eux l une un autre autres reponse reponses option options "
    "proposition propositions ci-dessus ci-dessous deux trois precedentes precedents est sont correct "
    "correcte correctes exacte exactes vraie vraies choix n elle ne convient conviennent dessus dessous "
    "uns unes cela cite citee citees cites bonne bonnes juste justes meme reponse a ni de "
    "las los el estas estos ellas ellos anterior anteriores respuesta respuestas opcion opciones otra otras "
    "dos tres es son correcta correctas todas ellas esto eso valida validas mencionadas citadas "
    "arriba alternativas alternativa aplica aplican verdadera verdaderas lo "
    "das dos as os destas destes delas deles acima resposta respostas opcao opcoes outras corretas "
    "ما مما شيء شي اي من هذه سبق ذكر ذكرت الاجابات السابقه الخيارات الاخرى صحيح صحيحه واحد واحده منها "
    "اعلاه المذكوره اعلاها الاجوبه المذكور ورد خيار اجابه هذا تلك منهما"
)
_ALONE = _words("both neither ambos ambas كلاهما كلتاهما جميعها كلها")
_LETTERS = re.compile(r"(?:both |either )?[a-e](?:(?: and| or| et| ou| y| o| e| و)? [a-e])+")
_ARABIC = str.maketrans("أإآة", "اااه")


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at the words of options that change their places."""
    for question in all_questions(library):
        if not question.is_shuffled:
            continue
        for option in question.options:
            if not option.is_fixed and _is_about_others(option.text.text):
                yield RULE.at(
                    option.text.location,
                    f"the option `{option.name}` speaks of the others, and may stand anywhere among them",
                    "please write `fixed: true` at it, so that it keeps its place",
                )


def _is_about_others(text: str) -> bool:
    plain = without_signs(text.casefold()).translate(_ARABIC)
    words = re.findall(r"[\w-]+", without_accents(plain))
    if len(words) < 2:
        return bool(words) and words[0] in _ALONE
    first, *rest = words
    return (first in _FIRST and all(word in _REST for word in rest)) or bool(
        _LETTERS.fullmatch(" ".join(words))
    )
