package org.fuyuan.hub.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Automatic match and block: asks the list and the measures, and keeps every answer. */
public interface Screening {

    /** As whose question a trial is kept. */
    String TRIAL_DEPARTMENT = "court";

    /** In which scenario of that department. */
    String TRIAL_SCENARIO = "trial";

    /**
     * Decides, and keeps the decision durably before returning it.
     *
     * @throws org.fuyuan.hub.message.RefusedException when the department may not ask this, has asked too much of late, or the
     *     question is ill-formed
     * @throws ScreeningUnavailableException when the list is not in memory yet, or the decision could not be kept
     */
    Decision decide(Question question);

    /**
     * As {@link #decide} for many questions of one department, kept together; refused when any of them is. A department that has
     * asked too much of late waits for its turn.
     */
    List<Decision> decideAll(List<Question> questions);

    /**
     * Answers as the department of the question would be answered, for a person of the court. Kept as a question of
     * {@link #TRIAL_DEPARTMENT} in {@link #TRIAL_SCENARIO}, with {@code <department>/<scenario>} as its business reference.
     */
    Decision tryOut(Question question);

    /** A decision as it was given, with the law and the list of its day. */
    Optional<Decision> find(UUID decisionId);
}
