"""The clerk's verbs about editions, places, the ledger and consultation desks."""

from pfdesk.pamphlets.commands.answering import BookWayOut
from pfdesk.pamphlets.commands.booking import (
    BookMovements,
    MoveCopies,
    book_movement,
    hand_out,
)
from pfdesk.pamphlets.commands.correcting import CorrectMovement, CounterMovement
from pfdesk.pamphlets.commands.importing import ImportDesks, ImportEntities
from pfdesk.pamphlets.commands.inserting import FoldInByDistrict, SaveDistricts, UnfoldByDistrict
from pfdesk.pamphlets.commands.planning import FoldInPlan, ListDesks, RecordConsent, RecordConsents, SetPlan
from pfdesk.pamphlets.commands.recalling import BookReturns, EndRecall, RecallEdition, SendToPrint
from pfdesk.pamphlets.commands.signing import MarkReceipt, MarkReceipts
from pfdesk.pamphlets.commands.standing import FoldIn, GiveAtEvent, UnfoldSpares
from pfdesk.pamphlets.commands.stocktaking import ApplyStocktake, DropStocktake, RecordStocktake
from pfdesk.pamphlets.commands.verbs import (
    AddDesk,
    AddDistrict,
    AddEdition,
    AddPlace,
    AddPlaceGroup,
    AddPlaces,
    BinDesk,
    BinDistrict,
    BinEdition,
    BinPlace,
    BinPlaceGroup,
    ChangeDesk,
    ChangeDistrict,
    ChangeEdition,
    ChangePlace,
    ChangePlaceGroup,
)

__all__ = [
    "AddDesk",
    "AddDistrict",
    "AddEdition",
    "AddPlace",
    "AddPlaceGroup",
    "AddPlaces",
    "ApplyStocktake",
    "BinDesk",
    "BinDistrict",
    "BinEdition",
    "BinPlace",
    "BinPlaceGroup",
    "BookMovements",
    "BookReturns",
    "BookWayOut",
    "ChangeDesk",
    "ChangeDistrict",
    "ChangeEdition",
    "ChangePlace",
    "ChangePlaceGroup",
    "CorrectMovement",
    "CounterMovement",
    "DropStocktake",
    "EndRecall",
    "FoldIn",
    "FoldInByDistrict",
    "FoldInPlan",
    "GiveAtEvent",
    "ImportDesks",
    "ImportEntities",
    "ListDesks",
    "MarkReceipt",
    "MarkReceipts",
    "MoveCopies",
    "RecallEdition",
    "RecordConsent",
    "RecordConsents",
    "RecordStocktake",
    "SaveDistricts",
    "SendToPrint",
    "SetPlan",
    "UnfoldByDistrict",
    "UnfoldSpares",
    "book_movement",
    "hand_out",
]
