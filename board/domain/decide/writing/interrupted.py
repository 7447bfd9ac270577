"""The choice of topics, which waits while the group is asked about its rules [B2]."""

from dataclasses import replace

from board.domain.board import Board
from board.domain.change import Change
from board.domain.records.choosing import Choice
from board.domain.records.private import InterruptedChoice
from board.domain.vocabulary import RULES_LIST


def is_about_rules(choice: Choice) -> bool:
    """Whether the group is being asked about its rules, or has the result before it."""
    return RULES_LIST in choice.items and choice.stage != "agreed"


def choice_of_topics(board: Board) -> Choice:
    """How far the group has come with its topics, also while it is asked about its rules."""
    choice, waiting = board.choice, board.find(InterruptedChoice)
    if waiting is not None:
        return replace(waiting.choice, round=choice.round)
    return Choice(round=choice.round) if is_about_rules(choice) else choice


def interrupted(board: Board) -> Change:
    """The choice of topics waits until the group is asked no more about its rules."""
    waiting = InterruptedChoice(choice_of_topics(board))
    return Change({InterruptedChoice.name: waiting})


def with_choice_of_topics(board: Board, choice: Choice) -> Change:
    """This choice of topics in place of the present one, and of a result about the rules.

    While the group is answering about its rules it goes on waiting.
    """
    if is_about_rules(board.choice) and board.choice.is_open:
        return Change({InterruptedChoice.name: InterruptedChoice(choice)})
    return Change({Choice.name: choice}, set(board.of(InterruptedChoice)))


def without_the_rules(board: Board) -> Change:
    """The group is asked no more about its rules: how far it had come with its topics holds."""
    return Change({Choice.name: choice_of_topics(board)}, set(board.of(InterruptedChoice)))
