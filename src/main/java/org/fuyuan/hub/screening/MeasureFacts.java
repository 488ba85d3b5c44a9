package org.fuyuan.hub.screening;

/**
 * What is told of the measure that was applied.
 *
 * @param effect what the measure does at most; the hit may be milder
 * @param legalBasis law and article
 * @param level of that law, e.g. 法律, 行政法规, 司法解释, 规范性文件
 * @param needsAssistanceNotice blocks only with a served assistance notice 协助执行通知书
 * @param contact whom to ask
 * @param appeal how to object
 */
public record MeasureFacts(
        String id,
        String title,
        Effect effect,
        String legalBasis,
        String level,
        boolean needsAssistanceNotice,
        String contact,
        String appeal) {}
