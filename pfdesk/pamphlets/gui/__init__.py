"""The page パンフレット and its dialogs."""
