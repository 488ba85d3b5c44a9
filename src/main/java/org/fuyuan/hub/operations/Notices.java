package org.fuyuan.hub.operations;

import java.util.function.Supplier;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says of an act. */
final class Notices {

    private Notices() {}

    /** Does the act; what it returns, or why it was refused, is told on the next page. */
    static void tell(RedirectAttributes next, String done, Supplier<Object[]> act) {
        try {
            Object[] figures = act.get();
            put(next, done, "", figures);
        } catch (RefusedException refused) {
            put(next, "act.refused", "bad", refused.refusal().sentence());
        }
    }

    static void tell(RedirectAttributes next, String done, Runnable act) {
        tell(next, done, () -> {
            act.run();
            return new Object[0];
        });
    }

    private static void put(RedirectAttributes next, String key, String tone, Object... figures) {
        next.addFlashAttribute("notice", key);
        next.addFlashAttribute("noticeTone", tone);
        next.addFlashAttribute("noticeFigures", figures);
    }
}
