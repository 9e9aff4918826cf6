"""The frame around the places: window, rail, top bar, history, session, actions."""
