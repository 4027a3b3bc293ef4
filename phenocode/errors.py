"""The one error that a person is meant to read: a deed or an input refused, and what to do instead.

Anything else that is raised is our own mistake and ends in a crash report, never in a sentence for the researcher.
"""

from phenocode.i18n import tr


class Refusal(Exception):  # noqa: N818 - it is not a programming error
    """What was asked can't be done; nothing was changed.

    ``text`` is a template in English with named places; ``values`` fill them. The sentence is made when it is shown,
    so a refusal can travel between processes and be said in the interface's language. It never holds a participant's
    words.
    """

    def __init__(self, text: str, /, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = values

    def __str__(self) -> str:
        return tr(self.text, **self.values)
