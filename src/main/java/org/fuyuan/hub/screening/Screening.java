package org.fuyuan.hub.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Automatic match and block: asks the list and the measures, and keeps every answer. */
public interface Screening {

    /**
     * Decides, and keeps the decision durably before returning it.
     *
     * @throws org.fuyuan.hub.message.RefusedException when the department may not ask this, or the question is ill-formed
     */
    Decision decide(Question question);

    /** As {@link #decide} for many questions of one department, kept together; refused when any of them is. */
    List<Decision> decideAll(List<Question> questions);

    /** A decision as it was given, with the law and the list of its day. */
    Optional<Decision> find(UUID decisionId);
}
