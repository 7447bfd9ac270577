"""Who may ask for what, and at which kinds of step.

`steps` restricts participants to the windows in which their phone asks for something; a
facilitator is never held to a step, because nothing closes by itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from board.domain.change import Change
from board.domain.commands import conducting, cycle, entrance, participant, working
from board.domain.commands.base import Command
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

Rule = Callable[[Context, Any], Change]
ANYONE = frozenset({"participant", "facilitator"})
GROUP = frozenset({"participant"})
LEAD = frozenset({"facilitator"})
DOOR = frozenset({"door"})
KEEPER = frozenset({"keeper"})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `steps` are kinds of step, none means any."""

    rule: Rule
    roles: frozenset[str]
    steps: frozenset[str] = frozenset()
    after_end: bool = False


def _unwrapped(context: Context, command: conducting.PostFor) -> Change:
    """`decide` looks the command inside up instead."""
    raise TypeError(f"{command.command!r} was not taken out of its wrapping")


def _steps(*kinds: str) -> frozenset[str]:
    return frozenset(kinds)


_COLLECT = _steps("collect", "group", "choose", "rules")
_CHOOSE = _steps("group", "choose")
_BEFORE_EXPLORING = _steps("info", "quiet", "speak") | _COLLECT
_SYNTHESIS = _steps("notes", "volunteer_text", "words")

TABLE: dict[type[Command], Row] = {
    entrance.OpenMeeting: Row(door.open_meeting, DOOR),
    entrance.Enter: Row(door.enter, DOOR),
    entrance.Invite: Row(leading.invite, LEAD),
    entrance.Arrive: Row(door.arrive, ANYONE | {"wall"}, after_end=True),
    entrance.Leave: Row(door.leave, ANYONE | {"wall"}, after_end=True),
    entrance.NobodyHere: Row(door.nobody_here, DOOR),
    participant.PostCard: Row(cards.post_card, ANYONE, _COLLECT),
    participant.EditCard: Row(cards.edit_card, ANYONE),
    participant.WithdrawCard: Row(cards.withdraw_card, ANYONE),
    participant.Resonate: Row(rounds.resonate, GROUP, _CHOOSE),
    participant.GradeItem: Row(rounds.grade, GROUP, _CHOOSE | _steps("rules")),
    participant.Volunteer: Row(closing.volunteer, GROUP, _SYNTHESIS),
    participant.WithdrawOffer: Row(closing.withdraw_offer, GROUP),
    participant.WriteSynthesis: Row(closing.write_synthesis, ANYONE, _SYNTHESIS),
    participant.AddNote: Row(exploring.add_note, ANYONE, _steps("notes")),
    participant.EditNote: Row(exploring.edit_note, ANYONE),
    participant.WithdrawNote: Row(exploring.withdraw_note, ANYONE),
    participant.PostWord: Row(closing.post_word, GROUP, _steps("words")),
    participant.WithdrawWord: Row(closing.withdraw_word, GROUP),
    participant.NotToday: Row(withholding.not_today, GROUP, _BEFORE_EXPLORING),
    participant.WishElsewhere: Row(elsewhere.wish_elsewhere, GROUP),
    participant.WithdrawWish: Row(elsewhere.withdraw_wish, GROUP),
    participant.RecallFrame: Row(people.recall_frame, GROUP),
    participant.RemoveMe: Row(people.remove_me, GROUP),
    conducting.GoTo: Row(passages.go_to, LEAD),
    conducting.UndoStep: Row(passages.undo_step, LEAD),
    conducting.EditStep: Row(planning.edit_step, LEAD),
    conducting.MoveStep: Row(planning.move_step, LEAD),
    conducting.RestorePlan: Row(planning.restore_plan, LEAD),
    conducting.SetPrompt: Row(conduct.set_prompt, LEAD),
    conducting.SetClock: Row(clocks.set_clock, LEAD),
    conducting.Reveal: Row(conduct.reveal, LEAD),
    conducting.Project: Row(conduct.project, LEAD, after_end=True),
    conducting.TurnPage: Row(pages.turn_page, LEAD, after_end=True),
    conducting.SetAside: Row(moderation.set_aside, LEAD),
    conducting.BringBack: Row(moderation.bring_back, LEAD),
    conducting.PostFor: Row(_unwrapped, LEAD),
    conducting.SeatPerson: Row(people.seat_person, LEAD),
    conducting.AcceptVolunteer: Row(closing.accept_volunteer, LEAD),
    conducting.ReleaseVolunteer: Row(closing.release_volunteer, LEAD),
    conducting.LockEntrance: Row(conduct.lock_entrance, LEAD),
    conducting.ChangeCode: Row(conduct.change_code, LEAD),
    conducting.RemoveSeat: Row(people.remove_seat, LEAD),
    conducting.DeclareTrade: Row(leading.declare_trade, LEAD),
    conducting.WithdrawInvitation: Row(leading.withdraw_invitation, LEAD, after_end=True),
    conducting.SetRules: Row(ruling.set_rules, LEAD),
    conducting.BuildRules: Row(ruling.build_rules, LEAD),
    conducting.EndMeeting: Row(conduct.end_meeting, LEAD, after_end=True),
    conducting.Erase: Row(conduct.erase, LEAD, after_end=True),
    working.CreateTheme: Row(grouping.create_theme, LEAD),
    working.RenameTheme: Row(grouping.rename_theme, LEAD),
    working.MoveTheme: Row(grouping.move_theme, LEAD),
    working.DissolveTheme: Row(grouping.dissolve_theme, LEAD),
    working.MergeThemes: Row(grouping.merge_themes, LEAD),
    working.MoveCard: Row(grouping.move_card, LEAD),
    working.MoveCards: Row(grouping.move_cards, LEAD),
    working.Undo: Row(grouping.undo, LEAD),
    working.Redo: Row(grouping.redo, LEAD),
    working.SuggestThemes: Row(suggesting.suggest_themes, LEAD),
    working.PutAwaySuggestion: Row(suggesting.put_away_suggestion, LEAD),
    working.OpenResonance: Row(rounds.open_resonance, LEAD),
    working.CloseResonance: Row(choosing.close_resonance, LEAD),
    working.OpenCheck: Row(rounds.open_check, LEAD),
    working.CloseCheck: Row(choosing.close_check, LEAD),
    working.Agree: Row(choosing.agree, LEAD),
    working.NotYet: Row(choosing.not_yet, LEAD),
    working.NextProposal: Row(withholding.next_proposal, LEAD),
    working.Reformulate: Row(exploring.reformulate, LEAD),
    working.MakeLink: Row(exploring.make_link, LEAD),
    working.Unlink: Row(exploring.unlink, LEAD),
    working.TakeElsewhere: Row(elsewhere.take_elsewhere, LEAD),
    working.LeaveHere: Row(elsewhere.leave_here, LEAD, after_end=True),
    working.WordElsewhere: Row(elsewhere.word_elsewhere, LEAD),
    working.RecordAgreement: Row(elsewhere.record_agreement, LEAD, after_end=True),
    working.RecordGroupAgreement: Row(agreements.record, LEAD, after_end=True),
    working.SetRetention: Row(agreements.set_retention, LEAD, after_end=True),
    working.Keep: Row(keeping.keep, LEAD, after_end=True),
    working.MergeWords: Row(closing.merge_words, LEAD),
    working.SplitWord: Row(closing.split_word, LEAD),
    working.FreezeWords: Row(conduct.freeze_words, LEAD),
    cycle.OpenCycle: Row(cycling.open_cycle, DOOR),
    cycle.EditCycle: Row(cycling.edit_cycle, KEEPER),
    cycle.OpenSession: Row(cycling.open_session, KEEPER),
    cycle.GiveLink: Row(cycling.give_link, KEEPER),
    cycle.TakeLink: Row(cycling.take_link, KEEPER),
    cycle.CarryOver: Row(carrying.carry_over, DOOR),
    cycle.KeepThemes: Row(carrying.keep_themes, DOOR),
    cycle.KeepClosing: Row(carrying.keep_closing, DOOR),
    cycle.RestoreCycle: Row(restoring.restore_cycle, DOOR),
    cycle.RestoreThemes: Row(restoring.restore_themes, DOOR),
    cycle.ForgetSession: Row(carrying.forget_session, DOOR),
}
