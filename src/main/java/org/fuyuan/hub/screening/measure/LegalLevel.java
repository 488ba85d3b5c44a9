package org.fuyuan.hub.screening.measure;

/** The rank of a legal basis (效力层级). A block rests on a basis that may set punishments (国办发〔2020〕49号 第六条). */
public enum LegalLevel {
    LAW("法律", true),
    ADMINISTRATIVE_REGULATION("行政法规", true),
    CENTRAL_POLICY("党中央、国务院政策文件", true),
    NATIONAL_LIST("全国失信惩戒措施基础清单", true),
    JUDICIAL_INTERPRETATION("司法解释", false),
    NORMATIVE_DOCUMENT("规范性文件", false);

    private final String title;
    private final boolean mayBlock;

    LegalLevel(String title, boolean mayBlock) {
        this.title = title;
        this.mayBlock = mayBlock;
    }

    public String title() {
        return title;
    }

    boolean mayBlock() {
        return mayBlock;
    }
}
