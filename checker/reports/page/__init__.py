"""The parts of the HTML report: the article with its marks, the findings, the time lines; its style and its script."""
