"""The page 調査: a strip of six steps, each with its own pane."""
