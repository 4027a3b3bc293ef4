"""What the window and the history call relations, stances and kinds of frameworks."""

from collections.abc import Mapping

from phenocode.i18n import mark
from phenocode.study.outcome import FrameworkKind, RelationKind, Stance

RELATION_WORDS: Mapping[RelationKind, str] = {
    RelationKind.INCLUDES: mark("includes"),
    RelationKind.CONTRADICTS: mark("contradicts"),
    RelationKind.PARALLEL: mark("parallel to"),
}

STANCE_WORDS: Mapping[Stance, str] = {
    Stance.ALIGNED: mark("aligned"),
    Stance.PARTLY_ALIGNED: mark("partly aligned"),
    Stance.IN_CONFLICT: mark("in conflict"),
    Stance.PARTLY_IN_CONFLICT: mark("partly in conflict"),
    Stance.NOTHING_FOUND: mark("nothing found"),
}

FRAMEWORK_WORDS: Mapping[FrameworkKind, str] = {
    FrameworkKind.ORDERED: mark("ordered levels"),
    FrameworkKind.UNORDERED: mark("unordered items"),
    FrameworkKind.GAP: mark("gap of expectations"),
}
