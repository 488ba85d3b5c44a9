package org.fuyuan.hub.screening.decision;

import java.util.Optional;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.MatchKind;

/**
 * Each reason for which a hit is milder than its measure. Every one names the most that may follow, so that their order does not
 * matter and the mildest counts.
 */
enum EffectRule {
    /** A match leads no further than its rule of matching allows. */
    MATCH_LEADS_SO_FAR {
        @Override
        Optional<Effect> most(Case met) {
            return Optional.of(met.match().rule().most());
        }
    },
    /** Without an equal number and an equal name a person decides, whatever the rules' file says. */
    ONLY_NUMBER_AND_NAME_BLOCK {
        @Override
        Optional<Effect> most(Case met) {
            return met.match().kind() == MatchKind.CERTIFICATE_AND_NAME ? Optional.empty() : Optional.of(Effect.REVIEW);
        }
    },
    /** No served assistance notice 协助执行通知书 is known. */
    NOTICE_NOT_SERVED {
        @Override
        Optional<Effect> most(Case met) {
            return met.row().needsAssistanceNotice() ? Optional.of(Effect.REVIEW) : Optional.empty();
        }
    },
    /** The court wrote a relation that the vocabulary does not know. */
    RELATION_UNKNOWN {
        @Override
        Optional<Effect> most(Case met) {
            return met.relation().isPresent() ? Optional.empty() : Optional.of(Effect.REVIEW);
        }
    },
    /** The measure spares this party. */
    EXEMPTED {
        @Override
        Optional<Effect> most(Case met) {
            return Exemptions.of(met).map(exemption -> exemption.effect());
        }
    },
    /** The court has lifted this consumption restriction for one occasion (法释〔2015〕17号 第八条). */
    WAIVED {
        @Override
        Optional<Effect> most(Case met) {
            return met.waiver() == null ? Optional.empty() : Optional.of(Effect.PASS);
        }
    },
    /** The court has found that the entry does not mean this party. */
    SUPPRESSED {
        @Override
        Optional<Effect> most(Case met) {
            return met.standing().isSuppressed() ? Optional.of(Effect.PASS) : Optional.empty();
        }
    },
    /** An objection to the entry is open, and the rules of objections say what may follow meanwhile. */
    OBJECTED_TO {
        @Override
        Optional<Effect> most(Case met) {
            return Optional.ofNullable(met.standing().mostWhileOpen());
        }
    };

    /** The most severe effect it leaves; empty where it does not apply. */
    abstract Optional<Effect> most(Case met);

    static Effect effectOf(Case met) {
        Effect effect = met.row().effect();
        for (EffectRule rule : values()) {
            effect = rule.most(met).map(effect::atMost).orElse(effect);
        }
        return effect;
    }
}
