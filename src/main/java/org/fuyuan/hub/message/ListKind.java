package org.fuyuan.hub.message;

/** Which of the court's two lists an entry stands on; ending one never ends the other. */
public enum ListKind {
    /** 失信被执行人名单, 法释〔2017〕7号. */
    DISHONEST,
    /** 限制消费, 法释〔2015〕17号. */
    CONSUMPTION_RESTRICTION
}
