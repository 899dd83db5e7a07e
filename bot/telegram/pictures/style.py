"""Colours of pictures and PDFs.

The background is opaque, to be readable in dark and light chats; meaning is in shapes first and colours second.
"""

PAPER, INK, QUIET = "#fbfaf6", "#1d2733", "#5b6470"
LINE, BAND, BAND_EDGE, GRID = "#24507a", "#cfe0ee", "#9dbbd4", "#e3e0d8"
FLAG, FLAG_EDGE = "#d9730d", "#5f2f00"
