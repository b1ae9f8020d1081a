"""The sample office file: records made by commands, from which the published figures are counted."""
