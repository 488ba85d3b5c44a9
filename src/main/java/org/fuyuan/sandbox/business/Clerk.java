package org.fuyuan.sandbox.business;

import java.util.List;
import org.fuyuan.sandbox.court.Standing;
import org.fuyuan.sandbox.court.Townsfolk;

/** The clerk 核查员 who looks at the original certificate, and so knows who stands there. */
final class Clerk {

    static final String NAME = "核查员01";

    private final Townsfolk townsfolk;

    Clerk(Townsfolk townsfolk) {
        this.townsfolk = townsfolk;
    }

    /** Lets a namesake through and refuses the listed one. */
    Ruling rule(Business business, Applicant applicant) {
        List<Standing> binding = townsfolk.standings(applicant.identity()).stream()
                .filter(Standing::binds)
                .filter(standing -> !standing.waived())
                .toList();
        if (binding.isEmpty()) {
            return new Ruling(true, "核对证件原件，与名单所列不是同一主体");
        }
        if (business.waitsForNotice()) {
            return new Ruling(true, "未收到协助执行通知书，标的未被查封、冻结");
        }
        if (binding.stream().anyMatch(standing -> business.due(standing) != Effect.PASS)) {
            return new Ruling(false, "核对证件原件，确为名单所列主体");
        }
        return binding.stream().anyMatch(Clerk::restrictsRelated)
                ? new Ruling(false, "核对证件原件，确为被限制消费单位的有关人员")
                : new Ruling(true, "列入名单的是其任职的单位，本人未被列入");
    }

    /** An entity's consumption restriction binds its persons too (法释〔2015〕17号 第三条). */
    private static boolean restrictsRelated(Standing standing) {
        return standing.related() && "CONSUMPTION_RESTRICTION".equals(standing.list());
    }
}
