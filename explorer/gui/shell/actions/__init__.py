"""Every action in one table, which feeds menus, buttons, shortcuts and their listing."""

from explorer.gui.shell.actions.definition import GROUPS, ActionDef
from explorer.gui.shell.actions.moving import MOVING
from explorer.gui.shell.actions.showing import SHOWING
from explorer.gui.shell.actions.working import WORKING

__all__ = ["GROUPS", "TABLE", "ActionDef"]

TABLE = (*MOVING, *WORKING, *SHOWING)
