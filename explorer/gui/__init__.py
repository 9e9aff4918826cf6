"""The window: the only place that knows Qt."""

from explorer.gui.binding import load_binding

load_binding()
