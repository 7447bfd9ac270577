"""What someone may ask for: names and arguments are those of docs/protocol.md."""

from board.domain.commands import conducting, entrance, participant, working
from board.domain.commands.base import UNSET, Command, Unset

PARTICIPANT: dict[str, type[Command]] = {
    "post_card": participant.PostCard,
    "edit_card": participant.EditCard,
    "withdraw_card": participant.WithdrawCard,
    "resonate": participant.Resonate,
    "grade": participant.GradeItem,
    "volunteer": participant.Volunteer,
    "withdraw_offer": participant.WithdrawOffer,
    "write_synthesis": participant.WriteSynthesis,
    "add_note": participant.AddNote,
    "withdraw_note": participant.WithdrawNote,
    "post_word": participant.PostWord,
    "withdraw_word": participant.WithdrawWord,
    "recall_frame": participant.RecallFrame,
    "remove_me": participant.RemoveMe,
}

FACILITATOR: dict[str, type[Command]] = {
    "go_to": conducting.GoTo,
    "undo_step": conducting.UndoStep,
    "set_prompt": conducting.SetPrompt,
    "set_clock": conducting.SetClock,
    "reveal": conducting.Reveal,
    "project": conducting.Project,
    "turn_page": conducting.TurnPage,
    "set_aside": conducting.SetAside,
    "bring_back": conducting.BringBack,
    "post_for": conducting.PostFor,
    "accept_volunteer": conducting.AcceptVolunteer,
    "release_volunteer": conducting.ReleaseVolunteer,
    "lock_entrance": conducting.LockEntrance,
    "change_code": conducting.ChangeCode,
    "remove_seat": conducting.RemoveSeat,
    "set_rules": conducting.SetRules,
    "end_meeting": conducting.EndMeeting,
    "erase": conducting.Erase,
    "create_theme": working.CreateTheme,
    "rename_theme": working.RenameTheme,
    "move_theme": working.MoveTheme,
    "dissolve_theme": working.DissolveTheme,
    "merge_themes": working.MergeThemes,
    "move_card": working.MoveCard,
    "move_cards": working.MoveCards,
    "undo": working.Undo,
    "redo": working.Redo,
    "suggest_themes": working.SuggestThemes,
    "put_away_suggestion": working.PutAwaySuggestion,
    "open_resonance": working.OpenResonance,
    "close_resonance": working.CloseResonance,
    "open_check": working.OpenCheck,
    "close_check": working.CloseCheck,
    "agree": working.Agree,
    "not_yet": working.NotYet,
    "link": working.MakeLink,
    "unlink": working.Unlink,
    "take_elsewhere": working.TakeElsewhere,
    "word_elsewhere": working.WordElsewhere,
    "leave_here": working.LeaveHere,
    "record_agreement": working.RecordAgreement,
    "record_group_agreement": working.RecordGroupAgreement,
    "set_retention": working.SetRetention,
    "keep": working.Keep,
    "merge_words": working.MergeWords,
    "split_word": working.SplitWord,
    "freeze_words": working.FreezeWords,
}

BY_NAME: dict[str, type[Command]] = PARTICIPANT | FACILITATOR

ENTRANCE: tuple[type[Command], ...] = (
    entrance.OpenMeeting,
    entrance.Enter,
    entrance.Arrive,
    entrance.Leave,
    entrance.NobodyHere,
)

__all__ = ["BY_NAME", "ENTRANCE", "FACILITATOR", "PARTICIPANT", "UNSET", "Command", "Unset"]
