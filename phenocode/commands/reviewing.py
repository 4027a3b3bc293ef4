"""Reviewing a study in place: the reviewer's own file as it grows."""

import os
import stat
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from phenocode.analysis.evidence import system_fingerprint
from phenocode.analysis.links import Link, all_links, stands
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.review_documents import REVIEW_ENDING, PlaceReview, ReviewComment, ReviewPoint
from phenocode.exchange.review_files import read_review_file, write_place_review
from phenocode.store.lock import Held, WriterLock
from phenocode.study.debriefing import Verdict
from phenocode.study.model import Study
from phenocode.study.records import new_id
from phenocode.study.rules import clean_name, clean_text
from phenocode.text.names import name_key

_IN_NO_FILE_NAME = frozenset('<>:"/\\|?*')
_LONGEST_IN_FILE_NAME = 60


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of a link, or under the id of a comment; None where nothing is."""

    of: Link | str
    now: ReviewPoint | ReviewComment | None


class ReviewBook:
    """One reviewer's own file on a study that is open for reading only; nothing else is ever written.

    What is said stands in memory at once and in the file after ``save``. While it is open, no other window can write in
    the same file.
    """

    def __init__(self, path: Path, study: Study, review: PlaceReview, lock: WriterLock) -> None:
        self.path = path
        self.saved_at: datetime | None = None
        self.save_problem: Refusal | None = None
        self._study = study
        self._review = review
        self._lock = lock
        self._points = {Link(point.subject_id, point.aspect): point for point in review.points}
        self._comments = {comment.id: comment for comment in review.comments}
        self._fingerprint = system_fingerprint(study)
        self._unsaved = False
        self._done: list[_Said] = []  # what was said before each change, the last at the end
        self._undone: list[_Said] = []
        self._listeners: list[Callable[[], None]] = []
        self.links: tuple[Link, ...] = tuple(all_links(study))
        self._countable = frozenset(self.links)

    @classmethod
    def open(cls, path: Path | None, session: Session, judge: str) -> "ReviewBook":
        """Begin a review of the open study as ``judge``, or continue the one in ``path``.

        Raises Refusal for a blank name, for a file that is another study's or another judge's review or none at all,
        for one that is open in another window, and where nothing can be written.
        """
        judge = clean_name(judge)
        path = default_path(session.path, judge) if path is None else path
        if path.suffix.casefold() != REVIEW_ENDING:
            raise Refusal(
                "{file} is no name for a review. Choose one that ends in {ending}.",
                file=path.name,
                ending=REVIEW_ENDING,
            )
        lock = WriterLock(path)
        try:
            lock.acquire(judge)
        except Held as held:
            raise Refusal("{file} is open in another window. Close it there first.", file=path.name) from held
        except OSError as error:
            raise Refusal(
                "{file} can't be written there. Choose a folder in which you may write.", file=path.name
            ) from error
        try:
            known = path.exists()
            review = _continued(path, session.study, judge) if known else _begun(session.study, judge)
            book = cls(path, session.study, review, lock)
            if not known:
                book._unsaved = True
                book.save()
        except BaseException:
            lock.release()
            raise
        return book

    @property
    def id(self) -> str:
        """The review's id, which it has in the study once it was read there."""
        return self._review.id

    @property
    def judge(self) -> str:
        """Who reviews."""
        return self._review.judge

    @property
    def unsaved(self) -> bool:
        """Whether something was said since the last ``save``."""
        return self._unsaved

    @property
    def done(self) -> int:
        """How many of ``links`` are judged."""
        return sum(link in self._countable for link in self._points)

    @property
    def total(self) -> int:
        """How many links between two can be judged; categories themselves come on top of them."""
        return len(self.links)

    @property
    def others(self) -> list[Link]:
        """What was judged or commented on beside ``links``: categories themselves, and links that stand no longer."""
        said = dict.fromkeys((*self._points, *self.commented()))
        return [link for link in said if link not in self._countable]

    def commented(self) -> Counter[Link]:
        """How many comments the reviewer wrote, by link."""
        return Counter(Link(comment.subject_id, comment.aspect) for comment in self._comments.values())

    def stands(self, link: Link) -> bool:
        """Whether a link is part of the analysis as it is now."""
        return link in self._countable or stands(self._study, link)

    def next_unjudged(self, after: Link | None = None) -> Link | None:
        """The first link behind ``after``, or else of all, that is not judged yet."""
        start = self.links.index(after) + 1 if after in self._countable and after is not None else 0
        around = (*self.links[start:], *self.links[:start])
        return next((link for link in around if link not in self._points), None)

    def point_on(self, subject_id: str, aspect: str) -> ReviewPoint | None:
        """What the reviewer said of a link or a category."""
        return self._points.get(Link(subject_id, aspect))

    def comments_on(self, subject_id: str, aspect: str) -> list[ReviewComment]:
        """The reviewer's own comments on a link or a category, the oldest first."""
        found = (c for c in self._comments.values() if (c.subject_id, c.aspect) == (subject_id, aspect))
        return sorted(found, key=lambda comment: (comment.written, comment.id))

    def judge_link(
        self, subject_id: str, aspect: str, verdict: Verdict | None, reason: str = "", suggested: str = ""
    ) -> None:
        """Say what one thinks of a link or a category, in place of what was said before; None takes it back."""
        link, known = Link(subject_id, aspect), self.point_on(subject_id, aspect)
        if verdict is None:
            point = None
        else:
            point = ReviewPoint(subject_id, aspect, verdict, clean_text(reason), clean_text(suggested), _now())
        same = known is not None and point is not None and replace(point, written=known.written) == known
        if not same and (known is not None or point is not None):
            self._put(_Said(link, point))

    def comment(self, subject_id: str, aspect: str, text: str) -> ReviewComment | None:
        """Write a comment on a link or a category; None where nothing is written."""
        cleaned = clean_text(text)
        if not cleaned:
            return None
        comment = ReviewComment(new_id(), subject_id, aspect, cleaned, _now())
        self._put(_Said(comment.id, comment))
        return comment

    def correct_comment(self, comment_id: str, text: str) -> None:
        """Write a comment of one's own anew; an empty one is removed."""
        cleaned = clean_text(text)
        if not cleaned:
            self.remove_comment(comment_id)
        elif cleaned != self._comments[comment_id].text:
            self._put(_Said(comment_id, replace(self._comments[comment_id], text=cleaned)))

    def remove_comment(self, comment_id: str) -> None:
        """Take a comment of one's own away."""
        self._put(_Said(comment_id, None))

    def undo(self) -> bool:
        """Take back what was said last since the review was opened; whether there was something."""
        return self._travel(self._done, self._undone)

    def redo(self) -> bool:
        """Say again what was taken back last; whether there was something."""
        return self._travel(self._undone, self._done)

    def save(self) -> None:
        """Write what was said until now; the file is whole at any moment.

        Raises Refusal when it can't be written: what was said stays in memory, to be saved later.
        """
        if not self._unsaved:
            return
        review = self._present()
        try:
            write_place_review(review, self.path)
        except Refusal as refusal:
            self.save_problem = refusal
            self._announce()
            raise
        self._review, self._unsaved = review, False
        self.saved_at, self.save_problem = datetime.now(UTC), None
        self._announce()

    def save_elsewhere(self, path: Path) -> None:
        """Write a copy of what was said into a new file, as where the review's own can't be written.

        Raises Refusal when it exists or can't be written either. The review is saved then, in that copy.
        """
        write_place_review(self._present(), path, force=False)
        self.give_up()

    def give_up(self) -> None:
        """Let what could not be saved be lost with the closing."""
        self._unsaved = False
        self._announce()

    def close(self) -> None:
        """Save what is not saved yet and let go of the file. Raises Refusal as ``save`` does; it is let go anyway."""
        self._listeners.clear()
        try:
            self.save()
        finally:
            self._lock.release()

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener`` after each change and each saving from now on; the answer ends that."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def _present(self) -> PlaceReview:
        points = tuple(sorted(self._points.values(), key=lambda p: (p.written, p.subject_id, p.aspect)))
        comments = tuple(sorted(self._comments.values(), key=lambda c: (c.written, c.id)))
        return replace(self._review, changed=_now(), fingerprint=self._fingerprint, points=points, comments=comments)

    def _put(self, said: _Said) -> None:
        self._undone.clear()
        self._done.append(self._swap(said))

    def _travel(self, back: list[_Said], forth: list[_Said]) -> bool:
        if not back:
            return False
        forth.append(self._swap(back.pop()))
        return True

    def _swap(self, said: _Said) -> _Said:
        """Say it and answer what was said before."""
        before: ReviewPoint | ReviewComment | None
        if isinstance(said.of, Link):
            before = self._points.pop(said.of, None)
            if isinstance(said.now, ReviewPoint):
                self._points[said.of] = said.now
        else:
            before = self._comments.pop(said.of, None)
            if isinstance(said.now, ReviewComment):
                self._comments[said.of] = said.now
        self._unsaved = True
        self._announce()
        return _Said(said.of, before)

    def _announce(self) -> None:
        for listener in tuple(self._listeners):
            listener()


def default_path(study_path: Path, judge: str) -> Path:
    """Where a reviewer's file is looked for first: beside the study, or in the home folder where that is read only."""
    spelled = "".join("-" if letter in _IN_NO_FILE_NAME or not letter.isprintable() else letter for letter in judge)
    name = f"{study_path.stem} - {spelled.strip(' .')[:_LONGEST_IN_FILE_NAME]}{REVIEW_ENDING}"
    folder = study_path.absolute().parent
    return (folder if _may_write(folder) else Path.home()) / name


def _begun(study: Study, judge: str) -> PlaceReview:
    now = _now()
    return PlaceReview(new_id(), study.about.id, judge, now, now, system_fingerprint(study), (), ())


def _continued(path: Path, study: Study, judge: str) -> PlaceReview:
    review = read_review_file(path)
    if not isinstance(review, PlaceReview):
        raise Refusal("{file} is no review in place. Choose another file to write your review in.", file=path.name)
    if review.study_id != study.about.id:
        raise Refusal(
            "{file} is a review of another study. Choose another file to write your review in.", file=path.name
        )
    if name_key(review.judge) != name_key(judge):
        raise Refusal(
            "{file} is the review of {judge}. Choose another file to write your review in.",
            file=path.name,
            judge=review.judge,
        )
    return review


def _may_write(folder: Path) -> bool:
    # The owner's wish counts even where the system would let an administrator write.
    try:
        wished = folder.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    except OSError:
        return False
    return bool(wished) and os.access(folder, os.W_OK)


def _now() -> str:
    # Points and comments stand in the order of writing, so the moment is told more exactly than a person needs it.
    return datetime.now(UTC).isoformat(timespec="microseconds")
