"""Which roles may send which command, and at which kinds of step: one row for each command.

A command's class stands beside its rule. Its name on the wire is the name of the rule's function.

`steps` restricts participants to the kinds of step that open the command (`step_kinds`). A
facilitator may send a command at any step.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from board.domain.change import Change
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.choosing import (
    agreeing,
    closing_rounds,
    not_today,
    reservations,
    rounds,
)
from board.domain.decide.closing import (
    agreements,
    carried_titles,
    closing_words,
    ending,
    for_management,
    synthesis,
)
from board.domain.decide.cycle import carrying, cycle_links, cycling, restoring
from board.domain.decide.grouping import suggesting, themes
from board.domain.decide.people import (
    empty_seats,
    entering,
    entrance,
    facilitators,
    notices,
    presence,
    seats,
)
from board.domain.decide.steps import (
    clocks,
    lots,
    opening,
    planning,
    projection,
    silence,
    step_changes,
    wall_pages,
)
from board.domain.decide.writing import (
    cards,
    earlier_closings,
    elsewhere,
    links,
    moderation,
    notes,
    ruling,
)
from board.domain.step_kinds import StepKind, kinds_opening

Rule = Callable[[Context, Any], Change]
ANYONE = frozenset({"participant", "facilitator"})
GROUP = frozenset({"participant"})
LEAD = frozenset({"facilitator"})
SERVER = frozenset({"server"})
LINK_HOLDER = frozenset({"link_holder"})


@dataclass(frozen=True, slots=True)
class Permission:
    """One row of the table. An empty `steps` means any kind of step."""

    rule: Rule
    roles: frozenset[str]
    steps: frozenset[StepKind] = frozenset()
    after_end: bool = False


Table = dict[type[Command], Permission]


FOR_PARTICIPANTS: Table = {
    cards.PostCard: Permission(cards.post_card, ANYONE, kinds_opening("post_card")),
    cards.EditCard: Permission(cards.edit_card, ANYONE),
    cards.WithdrawCard: Permission(cards.withdraw_card, ANYONE),
    rounds.Resonate: Permission(rounds.resonate, GROUP, kinds_opening("resonate")),
    rounds.GradeItem: Permission(rounds.grade, GROUP, kinds_opening("grade")),
    synthesis.Volunteer: Permission(synthesis.volunteer, GROUP, kinds_opening("volunteer")),
    synthesis.WithdrawOffer: Permission(synthesis.withdraw_offer, GROUP),
    synthesis.WriteSynthesis: Permission(
        synthesis.write_synthesis, ANYONE, kinds_opening("write_synthesis")
    ),
    notes.AddNote: Permission(notes.add_note, ANYONE, kinds_opening("add_note")),
    notes.EditNote: Permission(notes.edit_note, ANYONE),
    notes.WithdrawNote: Permission(notes.withdraw_note, ANYONE),
    closing_words.PostWord: Permission(closing_words.post_word, GROUP, kinds_opening("post_word")),
    closing_words.WithdrawWord: Permission(closing_words.withdraw_word, GROUP),
    reservations.WithdrawReservation: Permission(reservations.withdraw_reservation, GROUP),
    not_today.NotToday: Permission(not_today.not_today, GROUP, kinds_opening("not_today")),
    elsewhere.WishElsewhere: Permission(elsewhere.wish_elsewhere, GROUP),
    elsewhere.WithdrawWish: Permission(elsewhere.withdraw_wish, GROUP),
    seats.RecallGroundRules: Permission(seats.recall_frame, GROUP),
    seats.RemoveMe: Permission(seats.remove_me, GROUP),
}

FOR_FACILITATORS: Table = {
    step_changes.GoTo: Permission(step_changes.go_to, LEAD),
    step_changes.UndoStep: Permission(step_changes.undo_step, LEAD),
    planning.EditStep: Permission(planning.edit_step, LEAD),
    planning.MoveStep: Permission(planning.move_step, LEAD),
    planning.RestorePlan: Permission(planning.restore_plan, LEAD),
    projection.SetPrompt: Permission(projection.set_prompt, LEAD),
    clocks.SetClock: Permission(clocks.set_clock, LEAD),
    silence.KeepSilence: Permission(silence.keep_silence, LEAD),
    projection.Reveal: Permission(projection.reveal, LEAD),
    lots.OpenLot: Permission(lots.open_lot, LEAD),
    projection.Project: Permission(projection.project, LEAD, after_end=True),
    projection.OpenCard: Permission(projection.open_card, LEAD),
    wall_pages.TurnPage: Permission(wall_pages.turn_page, LEAD, after_end=True),
    moderation.SetAside: Permission(moderation.set_aside, LEAD),
    moderation.BringBack: Permission(moderation.bring_back, LEAD),
    seats.PostFor: Permission(seats.post_for, LEAD),
    seats.SeatPerson: Permission(seats.seat_person, LEAD),
    synthesis.AcceptVolunteer: Permission(synthesis.accept_volunteer, LEAD),
    synthesis.ReleaseVolunteer: Permission(synthesis.release_volunteer, LEAD),
    entrance.LockEntrance: Permission(entrance.lock_entrance, LEAD),
    entrance.ChooseAddress: Permission(entrance.choose_address, LEAD),
    entrance.ChangeCode: Permission(entrance.change_code, LEAD),
    notices.Acknowledge: Permission(notices.acknowledge, LEAD, after_end=True),
    seats.RemoveSeat: Permission(seats.remove_seat, LEAD),
    empty_seats.RemoveAway: Permission(empty_seats.remove_away, LEAD),
    facilitators.DeclareTrade: Permission(facilitators.declare_trade, LEAD),
    facilitators.WithdrawInvitation: Permission(
        facilitators.withdraw_invitation, LEAD, after_end=True
    ),
    ruling.SetRules: Permission(ruling.set_rules, LEAD),
    ruling.BuildRules: Permission(ruling.build_rules, LEAD),
    ending.EndMeeting: Permission(ending.end_meeting, LEAD, after_end=True),
    ending.UndoEnd: Permission(ending.undo_end, LEAD, after_end=True),
    ending.Erase: Permission(ending.erase, LEAD | SERVER, after_end=True),
    themes.CreateTheme: Permission(themes.create_theme, LEAD),
    themes.RenameTheme: Permission(themes.rename_theme, LEAD),
    themes.MoveTheme: Permission(themes.move_theme, LEAD),
    themes.DissolveTheme: Permission(themes.dissolve_theme, LEAD),
    themes.MergeThemes: Permission(themes.merge_themes, LEAD),
    themes.MoveCards: Permission(themes.move_cards, LEAD),
    themes.Undo: Permission(themes.undo, LEAD),
    themes.Redo: Permission(themes.redo, LEAD),
    suggesting.SuggestThemes: Permission(suggesting.suggest_themes, LEAD),
    suggesting.PutAwaySuggestion: Permission(suggesting.put_away_suggestion, LEAD),
    rounds.OpenResonance: Permission(rounds.open_resonance, LEAD),
    closing_rounds.CloseResonance: Permission(closing_rounds.close_resonance, LEAD),
    rounds.OpenCheck: Permission(rounds.open_check, LEAD),
    closing_rounds.CloseCheck: Permission(closing_rounds.close_check, LEAD),
    agreeing.Agree: Permission(agreeing.agree, LEAD),
    agreeing.NotYet: Permission(agreeing.not_yet, LEAD),
    not_today.NextProposal: Permission(not_today.next_proposal, LEAD),
    cards.Reformulate: Permission(cards.reformulate, LEAD),
    links.MakeLink: Permission(links.link, LEAD),
    links.Unlink: Permission(links.unlink, LEAD),
    elsewhere.TakeElsewhere: Permission(elsewhere.take_elsewhere, LEAD),
    elsewhere.LeaveHere: Permission(elsewhere.leave_here, LEAD, after_end=True),
    elsewhere.WordElsewhere: Permission(elsewhere.word_elsewhere, LEAD),
    elsewhere.RecordAgreement: Permission(elsewhere.record_agreement, LEAD, after_end=True),
    agreements.RecordGroupAgreement: Permission(
        agreements.record_group_agreement, LEAD, after_end=True
    ),
    for_management.WriteForManagement: Permission(for_management.write_for_management, LEAD),
    for_management.AgreeForManagement: Permission(
        for_management.agree_for_management, LEAD, after_end=True
    ),
    agreements.SetRetention: Permission(agreements.set_retention, LEAD, after_end=True),
    carried_titles.CarryTitle: Permission(carried_titles.keep, LEAD, after_end=True),
    closing_words.MergeWords: Permission(closing_words.merge_words, LEAD),
    closing_words.SplitWord: Permission(closing_words.split_word, LEAD),
    projection.FreezeWords: Permission(projection.freeze_words, LEAD),
}

FOR_THE_SERVER: Table = {
    opening.OpenMeeting: Permission(opening.open_meeting, SERVER),
    entering.Enter: Permission(entering.enter, SERVER),
    entrance.TellKnock: Permission(entrance.tell_knock, SERVER),
    facilitators.Invite: Permission(facilitators.invite, LEAD),
    presence.Arrive: Permission(presence.arrive, ANYONE | {"wall"}, after_end=True),
    presence.Leave: Permission(presence.leave, ANYONE | {"wall"}, after_end=True),
    clocks.FollowClock: Permission(clocks.follow_clock, SERVER),
    presence.TellDevices: Permission(presence.tell_devices, SERVER),
    presence.NobodyHere: Permission(presence.nobody_here, SERVER),
    cycling.OpenCycle: Permission(cycling.open_cycle, SERVER),
    cycling.EditCycle: Permission(cycling.edit_cycle, LINK_HOLDER),
    cycling.OpenSession: Permission(cycling.open_session, LINK_HOLDER),
    cycle_links.GiveLink: Permission(cycle_links.give_link, LINK_HOLDER),
    cycle_links.TakeLink: Permission(cycle_links.take_link, LINK_HOLDER),
    carrying.CarryOver: Permission(carrying.carry_over, SERVER),
    carrying.KeepThemes: Permission(carrying.keep_themes, SERVER),
    carrying.KeepClosing: Permission(carrying.keep_closing, SERVER),
    carrying.ShortenClosing: Permission(carrying.shorten_closing, SERVER),
    restoring.RestoreCycle: Permission(restoring.restore_cycle, SERVER),
    restoring.RestoreThemes: Permission(restoring.restore_themes, SERVER),
    earlier_closings.TakeClosing: Permission(earlier_closings.take_closing, SERVER),
    earlier_closings.LeaveClosings: Permission(earlier_closings.leave_closings, SERVER),
    earlier_closings.DropOverdueClosings: Permission(
        earlier_closings.drop_overdue_closings, SERVER
    ),
    carrying.ForgetClosing: Permission(carrying.forget_closing, LINK_HOLDER),
    carrying.EraseAll: Permission(carrying.erase_all, SERVER),
    carrying.ForgetSession: Permission(carrying.forget_session, SERVER),
}
"""Commands that no client sends: the server does, for a seat, a screen, a cycle or a board."""

TABLE: Table = FOR_PARTICIPANTS | FOR_FACILITATORS | FOR_THE_SERVER


def _by_name(table: Table) -> dict[str, type[Command]]:
    return {row.rule.__name__: command for command, row in table.items()}


PARTICIPANT = _by_name(FOR_PARTICIPANTS)
FACILITATOR = _by_name(FOR_FACILITATORS)
BY_NAME = PARTICIPANT | FACILITATOR
