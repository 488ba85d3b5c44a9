package org.fuyuan.sandbox.business;

import org.fuyuan.sandbox.court.Townsfolk;

/** A department's window with the desks behind it. */
record Office(Window window, Review review, ReturnLeg returnLeg) {

    static Office of(HubDoor hub, BusinessBook book, Townsfolk townsfolk, DaySheet sheet) {
        return new Office(
                new Window(hub, book, townsfolk, sheet),
                new Review(book, townsfolk, sheet),
                new ReturnLeg(hub, book, sheet));
    }
}
