"""What each screen and each person is shown of a board."""
