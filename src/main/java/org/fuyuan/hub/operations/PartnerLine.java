package org.fuyuan.hub.operations;

import java.util.Locale;
import org.fuyuan.hub.exchange.Reconciliation;
import org.fuyuan.hub.partner.Partner;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * One partner with its figures, as a line of the page.
 *
 * @param last its latest reconciliation, or null
 * @param refusedDocuments what it sent that was refused in whole or in part
 */
record PartnerLine(Partner partner, LaneView lane, Reconciliation last, long refusedDocuments) {

    /** In the reader's language. */
    public String name() {
        return name(partner);
    }

    static String name(Partner partner) {
        return isEnglish() ? partner.nameEn() : partner.nameZh();
    }

    /** In the other language. */
    public String otherName() {
        return isEnglish() ? partner.nameZh() : partner.nameEn();
    }

    private static boolean isEnglish() {
        return Locale.ENGLISH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
