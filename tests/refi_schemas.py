"""The schemas of REFI-QDA for tests: our own table always, the published files where a folder of them is named.

The published schemas (Project-mrt2019.xsd, Codebook-mrt2019.xsd, of qdasoftware.org) are not ours and do not come with
the program. PHENOCODE_REFI_SCHEMAS names the folder where they lie.
"""

import os
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from phenocode.exchange.refi_schema import departures, local_name

_FILES = {"Project": "Project-mrt2019.xsd", "CodeBook": "Codebook-mrt2019.xsd"}


@cache
def published(root_name: str) -> etree.XMLSchema | None:
    """The published schema of a project or codebook, if it is at hand."""
    folder = os.environ.get("PHENOCODE_REFI_SCHEMAS")
    return etree.XMLSchema(etree.parse(Path(folder) / _FILES[root_name])) if folder else None


def published_or_skip(root_name: str = "Project") -> etree.XMLSchema:
    """The published schema; without it the test is skipped."""
    return published(root_name) or pytest.skip("PHENOCODE_REFI_SCHEMAS names no folder with the published schemas")


def what_is_wrong(root) -> list[str]:
    """In what a project or codebook departs from the schema; empty where it is valid."""
    found = list(map(str, departures(root)))
    schema = published(local_name(root))
    if schema is not None and not schema.validate(root):
        found += map(str, schema.error_log)
    return found
