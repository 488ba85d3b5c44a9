package org.fuyuan.sandbox.court;

import java.time.LocalDate;
import java.util.List;

/** Makes records of the case system, clean ones; {@link Dirt} comes after. The same number gives the same record. */
final class RecordMaker {

    static final String DISHONEST = "DISHONEST";
    static final String RESTRICTION = "CONSUMPTION_RESTRICTION";
    private static final int ENTITY_PERCENT = 8;
    private static final int RESTRICTION_PERCENT = 30;
    private static final int TERM_MONTHS = 24;
    private static final int REPRESENTATIVES = 4_000_000;
    private static final List<String> PERFORMANCES = List.of("全部未履行", "全部未履行", "全部未履行", "部分未履行");
    private static final List<String> OTHER_DUTIES = List.of("停止侵权并恢复原状", "协助办理房屋过户登记", "交付位于温县的厂房及设备", "返还原物");

    private final long seed;
    private final LocalDate today;

    RecordMaker(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    CourtRecord make(int number) {
        Chance chance = new Chance(seed, number);
        boolean restriction = chance.percent(RESTRICTION_PERCENT);
        Party party = chance.percent(ENTITY_PERCENT)
                ? PartyMaker.entity(number, number + REPRESENTATIVES, chance)
                : PartyMaker.person(number, chance);
        return make(number, party, restriction, chance);
    }

    CourtRecord make(int number, Party party, boolean restriction, Chance chance) {
        String list = restriction ? RESTRICTION : DISHONEST;
        String id = (restriction ? "XG" : "SX") + "410825%08d".formatted(number);
        CourtRow row = new CourtRow().set("id", id).set("list", list).set("status", "1");
        describe(row, party);
        long cents = duty(row, chance);
        dates(row, restriction, chance);
        return new CourtRecord(row, new Truth(id, list, party.name(), party.number(), cents, null));
    }

    private void describe(CourtRow row, Party party) {
        row.set("iname", party.name()).set("card_num", party.number()).set("qysler", "[]");
        if (party.person()) {
            row.set("party_type_name", "580").set("certificate_type", CourtCodes.CITIZEN_CARD);
            row.set("sexy", party.male() ? "男" : "女");
            row.set("age", Integer.toString(party.born().until(today).getYears()));
        } else {
            Party head = party.representative();
            row.set("party_type_name", "581").set("certificate_type", CourtCodes.UNIFIED_CODE);
            row.set("business_entity", head.name());
            row.set(
                    "qysler",
                    "[{\"role\":\"法定代表人\",\"name\":\"%s\",\"certificateType\":\"%s\",\"cardNum\":\"%s\"}]"
                            .formatted(head.name(), CourtCodes.CITIZEN_CARD, head.number()));
        }
    }

    private static long duty(CourtRow row, Chance chance) {
        row.set("performance", chance.oneOf(PERFORMANCES));
        if (chance.percent(6)) {
            row.set("duty", chance.oneOf(OTHER_DUTIES)).set("amount", "");
            return 0;
        }
        long cents = chance.between(100_000, 300_000_000);
        String yuan = CourtCodes.yuan(cents);
        row.set("amount", yuan).set("duty", "被执行人偿还申请执行人借款本金及利息共计%s元".formatted(yuan));
        if ("部分未履行".equals(row.get("performance"))) {
            row.set("performed_part", "已履行部分款项").set("unperform_part", "尚欠%s元".formatted(yuan));
        }
        return cents;
    }

    private void dates(CourtRow row, boolean restriction, Chance chance) {
        boolean firstGroundOnly = !restriction && chance.percent(55);
        LocalDate published = today.minusDays(chance.between(1, firstGroundOnly || restriction ? 2500 : 600));
        LocalDate filed = published.minusDays(chance.between(20, 300));
        int serial = chance.between(1, 4999);
        row.set("publish_date", published.toString()).set("reg_date", filed.toString());
        row.set("case_code", "（%d）豫0825执%d号".formatted(filed.getYear(), serial));
        row.set("gist_id", "（%d）豫0825民初%d号".formatted(filed.getYear(), chance.between(1, 6999)));
        row.set("court_name", "温县人民法院").set("area_name", "河南").set("gist_unit", "温县人民法院");
        if (restriction) {
            row.set("article", "法释〔2015〕17号 第一条");
        } else {
            row.set("article", "法释〔2017〕7号 第一条");
            row.set("disrupt_type_name", CourtCodes.GROUNDS.get(firstGroundOnly ? 0 : chance.between(1, 5)));
            row.set("term", firstGroundOnly ? "" : Integer.toString(TERM_MONTHS));
        }
    }
}
