package org.fuyuan.sandbox.court;

import java.time.LocalDate;
import java.util.List;

/** Rows so wrong that the hub must send them back: about three in a thousand. */
final class Unacceptable {

    private static final int ONE_IN = 333;
    private static final List<String> KINDS = List.of("no-name", "minor", "date", "unknown-code", "no-number");

    private final RecordMaker maker;
    private final LocalDate today;

    Unacceptable(RecordMaker maker, LocalDate today) {
        this.maker = maker;
        this.today = today;
    }

    /** The record as it is, or spoilt beyond repair. */
    CourtRecord perhaps(int number, CourtRecord record, Chance chance) {
        return chance.oneIn(ONE_IN) ? spoil(number, record, chance) : record;
    }

    private CourtRecord spoil(int number, CourtRecord record, Chance chance) {
        String kind = chance.oneOf(KINDS);
        CourtRow row = record.row();
        switch (kind) {
            case "no-name" -> row.set("iname", chance.oneIn(2) ? "" : "暂无");
            case "date" -> row.set("publish_date", chance.oneIn(2) ? "二〇二一年" : "2021-13-45");
            case "unknown-code" -> row.set("list", "BLACKLIST");
            case "no-number" -> row.set("card_num", "暂无");
            default -> {
                return child(number, chance);
            }
        }
        return record.meaning(record.truth().refused(kind));
    }

    private CourtRecord child(int number, Chance chance) {
        CourtRecord made = maker.make(number, PartyMaker.minor(number, today, chance), false, chance);
        return made.meaning(made.truth().refused("minor"));
    }
}
