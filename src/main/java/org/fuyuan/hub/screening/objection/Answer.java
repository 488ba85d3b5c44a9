package org.fuyuan.hub.screening.objection;

import java.time.LocalDate;

/**
 * An officer's answer to an objection.
 *
 * @param revision of the objection that was read
 * @param remedy null to reject
 * @param until last day of a suppression; null without one
 * @param reasons told to the objector
 */
public record Answer(int revision, Remedy remedy, LocalDate until, String reasons) {

    boolean upholds() {
        return remedy != null;
    }
}
