"""Where the articles of a batch come from: a folder, a file of rows, or a list of paths on standard input.

inputs      what one article to be read is, and its content
naming      names that can stand as a path in the results, unique and always the same
patterns    which files of a folder are articles
folders     the files of a folder
rows        a row, whatever file it comes from
lines       the rows of a JSON Lines file
tables      the rows of a Parquet file
lists       the paths on standard input
finding     which of these a source is
contents    the bytes of an input, and the article in them
"""

from __future__ import annotations

from summarizer.batch.inputs.contents import article_of, read
from summarizer.batch.inputs.finding import count_inputs, find_inputs
from summarizer.batch.inputs.inputs import Content, Input
from summarizer.batch.inputs.naming import path_of

__all__ = ["Content", "Input", "article_of", "count_inputs", "find_inputs", "path_of", "read"]
