package org.fuyuan.sandbox.business;

import java.util.Optional;
import org.fuyuan.sandbox.business.BusinessBook.Untold;

/** Tells the hub what became of its decisions, each until the hub has taken it or said why it will not. */
final class ReturnLeg {

    private static final int NO_SUCH_DOOR = 404;

    private final HubDoor hub;
    private final BusinessBook book;
    private final DaySheet sheet;

    ReturnLeg(HubDoor hub, BusinessBook book, DaySheet sheet) {
        this.hub = hub;
        this.book = book;
        this.sheet = sheet;
    }

    /** Goes on until the hub has been told of all, or cannot listen now. */
    void work() {
        Optional<Untold> next = book.untold();
        while (next.isPresent() && told(next.get())) {
            next = book.untold();
        }
    }

    private boolean told(Untold untold) {
        try {
            hub.report(untold.outcome());
            book.settled(untold, "told");
            sheet.reported();
            return true;
        } catch (NotDecidedException e) {
            return false;
        } catch (TurnedAwayException e) {
            return e.status() != NO_SUCH_DOOR && settled(untold, e.getMessage());
        }
    }

    private boolean settled(Untold untold, String why) {
        book.settled(untold, why);
        sheet.notTaken(untold.outcome(), why);
        return true;
    }
}
