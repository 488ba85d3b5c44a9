package org.fuyuan.hub.screening.web;

import org.fuyuan.hub.screening.Effect;
import org.springframework.stereotype.Component;

/** The colour an effect is shown in, beside its word, for templates ({@code @screeningTones}). */
@Component("screeningTones")
class ScreeningTones {

    public String of(Effect effect) {
        return switch (effect) {
            case BLOCK -> "bad";
            case REVIEW -> "wait";
            case TAG -> "calm";
            case PASS -> "good";
        };
    }
}
