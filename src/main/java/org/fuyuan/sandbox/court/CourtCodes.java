package org.fuyuan.sandbox.court;

import java.util.List;

/** The words and codes the case system writes. */
final class CourtCodes {

    static final String CITIZEN_CARD = "111";
    static final String UNIFIED_CODE = "901";
    static final String ORGANISATION_CODE = "902";

    /** The six grounds of 法释〔2017〕7号 第一条, in order. */
    static final List<String> GROUNDS = List.of(
            "有履行能力而拒不履行生效法律文书确定义务",
            "以伪造证据、暴力、威胁等方法妨碍、抗拒执行",
            "以虚假诉讼、虚假仲裁或者以隐匿、转移财产等方法规避执行",
            "违反财产报告制度",
            "违反限制消费令",
            "无正当理由拒不履行执行和解协议");

    private CourtCodes() {}

    static String yuan(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
