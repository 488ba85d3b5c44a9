package org.fuyuan.hub.screening;

/** What a measure does to a party, mildest first: of several effects the last counts. */
public enum Effect {
    /** 放行: nothing stands against it. */
    PASS,
    /** 提示: goes on, the department is told. */
    TAG,
    /** 人工核查: a person at the department decides. */
    REVIEW,
    /** 拦截: the business must not go on. */
    BLOCK;

    /** The more severe of the two. */
    public Effect or(Effect other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** This effect, but never more severe than {@code most}. */
    public Effect atMost(Effect most) {
        return compareTo(most) <= 0 ? this : most;
    }
}
