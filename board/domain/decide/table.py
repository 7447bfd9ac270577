"""Who may ask for what, and at which kinds of step: one row a command.

Each class stands beside its rule, and is called on the wire as its rule is called here.

`steps` restricts participants to the kinds of step that open the command (`step_kinds`); a
facilitator is never held to a step, because nothing closes by itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from board.domain.change import Change
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide import (
    agreements,
    cards,
    carrying,
    choosing,
    clocks,
    closing,
    conduct,
    cycling,
    door,
    elsewhere,
    exploring,
    grouping,
    keeping,
    leading,
    moderation,
    pages,
    passages,
    people,
    planning,
    restoring,
    rounds,
    ruling,
    suggesting,
    withholding,
)
from board.domain.step_kinds import opening
from board.domain.vocabulary import StepKind

Rule = Callable[[Context, Any], Change]
ANYONE = frozenset({"participant", "facilitator"})
GROUP = frozenset({"participant"})
LEAD = frozenset({"facilitator"})
DOOR = frozenset({"door"})
KEEPER = frozenset({"keeper"})


@dataclass(frozen=True, slots=True)
class Permission:
    """One row of the table; `steps` are kinds of step, none means any."""

    rule: Rule
    roles: frozenset[str]
    steps: frozenset[StepKind] = frozenset()
    after_end: bool = False


Table = dict[type[Command], Permission]


FOR_PARTICIPANTS: Table = {
    cards.PostCard: Permission(cards.post_card, ANYONE, opening("post_card")),
    cards.EditCard: Permission(cards.edit_card, ANYONE),
    cards.WithdrawCard: Permission(cards.withdraw_card, ANYONE),
    rounds.Resonate: Permission(rounds.resonate, GROUP, opening("resonate")),
    rounds.GradeItem: Permission(rounds.grade, GROUP, opening("grade")),
    closing.Volunteer: Permission(closing.volunteer, GROUP, opening("volunteer")),
    closing.WithdrawOffer: Permission(closing.withdraw_offer, GROUP),
    closing.WriteSynthesis: Permission(closing.write_synthesis, ANYONE, opening("write_synthesis")),
    exploring.AddNote: Permission(exploring.add_note, ANYONE, opening("add_note")),
    exploring.EditNote: Permission(exploring.edit_note, ANYONE),
    exploring.WithdrawNote: Permission(exploring.withdraw_note, ANYONE),
    closing.PostWord: Permission(closing.post_word, GROUP, opening("post_word")),
    closing.WithdrawWord: Permission(closing.withdraw_word, GROUP),
    withholding.NotToday: Permission(withholding.not_today, GROUP, opening("not_today")),
    elsewhere.WishElsewhere: Permission(elsewhere.wish_elsewhere, GROUP),
    elsewhere.WithdrawWish: Permission(elsewhere.withdraw_wish, GROUP),
    people.RecallFrame: Permission(people.recall_frame, GROUP),
    people.RemoveMe: Permission(people.remove_me, GROUP),
}

FOR_FACILITATORS: Table = {
    passages.GoTo: Permission(passages.go_to, LEAD),
    passages.UndoStep: Permission(passages.undo_step, LEAD),
    planning.EditStep: Permission(planning.edit_step, LEAD),
    planning.MoveStep: Permission(planning.move_step, LEAD),
    planning.RestorePlan: Permission(planning.restore_plan, LEAD),
    conduct.SetPrompt: Permission(conduct.set_prompt, LEAD),
    clocks.SetClock: Permission(clocks.set_clock, LEAD),
    conduct.Reveal: Permission(conduct.reveal, LEAD),
    conduct.Project: Permission(conduct.project, LEAD, after_end=True),
    pages.TurnPage: Permission(pages.turn_page, LEAD, after_end=True),
    moderation.SetAside: Permission(moderation.set_aside, LEAD),
    moderation.BringBack: Permission(moderation.bring_back, LEAD),
    people.PostFor: Permission(people.post_for, LEAD),
    people.SeatPerson: Permission(people.seat_person, LEAD),
    closing.AcceptVolunteer: Permission(closing.accept_volunteer, LEAD),
    closing.ReleaseVolunteer: Permission(closing.release_volunteer, LEAD),
    conduct.LockEntrance: Permission(conduct.lock_entrance, LEAD),
    conduct.ChangeCode: Permission(conduct.change_code, LEAD),
    people.RemoveSeat: Permission(people.remove_seat, LEAD),
    leading.DeclareTrade: Permission(leading.declare_trade, LEAD),
    leading.WithdrawInvitation: Permission(leading.withdraw_invitation, LEAD, after_end=True),
    ruling.SetRules: Permission(ruling.set_rules, LEAD),
    ruling.BuildRules: Permission(ruling.build_rules, LEAD),
    conduct.EndMeeting: Permission(conduct.end_meeting, LEAD, after_end=True),
    conduct.Erase: Permission(conduct.erase, LEAD | DOOR, after_end=True),
    grouping.CreateTheme: Permission(grouping.create_theme, LEAD),
    grouping.RenameTheme: Permission(grouping.rename_theme, LEAD),
    grouping.MoveTheme: Permission(grouping.move_theme, LEAD),
    grouping.DissolveTheme: Permission(grouping.dissolve_theme, LEAD),
    grouping.MergeThemes: Permission(grouping.merge_themes, LEAD),
    grouping.MoveCards: Permission(grouping.move_cards, LEAD),
    grouping.Undo: Permission(grouping.undo, LEAD),
    grouping.Redo: Permission(grouping.redo, LEAD),
    suggesting.SuggestThemes: Permission(suggesting.suggest_themes, LEAD),
    suggesting.PutAwaySuggestion: Permission(suggesting.put_away_suggestion, LEAD),
    rounds.OpenResonance: Permission(rounds.open_resonance, LEAD),
    choosing.CloseResonance: Permission(choosing.close_resonance, LEAD),
    rounds.OpenCheck: Permission(rounds.open_check, LEAD),
    choosing.CloseCheck: Permission(choosing.close_check, LEAD),
    choosing.Agree: Permission(choosing.agree, LEAD),
    choosing.NotYet: Permission(choosing.not_yet, LEAD),
    withholding.NextProposal: Permission(withholding.next_proposal, LEAD),
    exploring.Reformulate: Permission(exploring.reformulate, LEAD),
    exploring.MakeLink: Permission(exploring.link, LEAD),
    exploring.Unlink: Permission(exploring.unlink, LEAD),
    elsewhere.TakeElsewhere: Permission(elsewhere.take_elsewhere, LEAD),
    elsewhere.LeaveHere: Permission(elsewhere.leave_here, LEAD, after_end=True),
    elsewhere.WordElsewhere: Permission(elsewhere.word_elsewhere, LEAD),
    elsewhere.RecordAgreement: Permission(elsewhere.record_agreement, LEAD, after_end=True),
    agreements.RecordGroupAgreement: Permission(
        agreements.record_group_agreement, LEAD, after_end=True
    ),
    agreements.SetRetention: Permission(agreements.set_retention, LEAD, after_end=True),
    keeping.Keep: Permission(keeping.keep, LEAD, after_end=True),
    closing.MergeWords: Permission(closing.merge_words, LEAD),
    closing.SplitWord: Permission(closing.split_word, LEAD),
    conduct.FreezeWords: Permission(conduct.freeze_words, LEAD),
}

FOR_THE_SERVER: Table = {
    door.OpenMeeting: Permission(door.open_meeting, DOOR),
    door.Enter: Permission(door.enter, DOOR),
    leading.Invite: Permission(leading.invite, LEAD),
    door.Arrive: Permission(door.arrive, ANYONE | {"wall"}, after_end=True),
    door.Leave: Permission(door.leave, ANYONE | {"wall"}, after_end=True),
    door.NobodyHere: Permission(door.nobody_here, DOOR),
    cycling.OpenCycle: Permission(cycling.open_cycle, DOOR),
    cycling.EditCycle: Permission(cycling.edit_cycle, KEEPER),
    cycling.OpenSession: Permission(cycling.open_session, KEEPER),
    cycling.GiveLink: Permission(cycling.give_link, KEEPER),
    cycling.TakeLink: Permission(cycling.take_link, KEEPER),
    carrying.CarryOver: Permission(carrying.carry_over, DOOR),
    carrying.KeepThemes: Permission(carrying.keep_themes, DOOR),
    carrying.KeepClosing: Permission(carrying.keep_closing, DOOR),
    restoring.RestoreCycle: Permission(restoring.restore_cycle, DOOR),
    restoring.RestoreThemes: Permission(restoring.restore_themes, DOOR),
    carrying.ForgetClosing: Permission(carrying.forget_closing, KEEPER),
    carrying.EraseAll: Permission(carrying.erase_all, DOOR),
    carrying.ForgetSession: Permission(carrying.forget_session, DOOR),
}
"""What no client asks for: the server does, for a person, a screen, a cycle or another board."""

TABLE: Table = FOR_PARTICIPANTS | FOR_FACILITATORS | FOR_THE_SERVER


def _by_name(table: Table) -> dict[str, type[Command]]:
    return {row.rule.__name__: command for command, row in table.items()}


PARTICIPANT = _by_name(FOR_PARTICIPANTS)
FACILITATOR = _by_name(FOR_FACILITATORS)
BY_NAME = PARTICIPANT | FACILITATOR
