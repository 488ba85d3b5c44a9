package org.fuyuan.sandbox.court;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The dirt seen in published lists, which the hub must see through. */
final class Dirt {

    private static final List<DateTimeFormatter> DATE_STYLES = List.of(
            DateTimeFormatter.ofPattern("yyyy年MM月dd日"),
            DateTimeFormatter.BASIC_ISO_DATE,
            DateTimeFormatter.ofPattern("yyyy-MM-dd 00:00:00"),
            DateTimeFormatter.ofPattern("yyyy/MM/dd"));

    private Dirt() {}

    static CourtRecord on(CourtRecord clean, Chance chance) {
        CourtRow row = clean.row();
        if (chance.oneIn(3)) {
            row.set("sexy", row.get("sexy").isEmpty() ? "" : row.get("sexy") + "性");
        }
        dates(row, chance);
        caseNumbers(row, chance);
        words(row, chance);
        return number(names(clean, chance), chance);
    }

    private static void dates(CourtRow row, Chance chance) {
        for (String column : List.of("publish_date", "reg_date")) {
            if (chance.oneIn(3)) {
                LocalDate date = LocalDate.parse(row.get(column));
                row.set(column, date.format(chance.oneOf(DATE_STYLES)));
            }
        }
    }

    private static void caseNumbers(CourtRow row, Chance chance) {
        String written = row.get("case_code");
        if (chance.oneIn(4)) {
            row.set("case_code", written.replace('（', '(').replace('）', ')'));
        } else if (chance.oneIn(10)) {
            row.set("case_code", written.replace('（', '〔').replace('）', '〕'));
        } else if (chance.oneIn(12)) {
            row.set("case_code", "(2014)温执字第%05d号".formatted(chance.between(1, 2999)));
        }
    }

    private static void words(CourtRow row, Chance chance) {
        if (chance.oneIn(5)) {
            row.set("performed_part", "暂无").set("unperform_part", "暂无");
        }
        if (!row.get("disrupt_type_name").isEmpty() && !row.get("term").isEmpty() && chance.oneIn(8)) {
            row.set("disrupt_type_name", CourtCodes.GROUNDS.get(0) + "," + row.get("disrupt_type_name"));
        }
        if (chance.oneIn(20)) {
            row.set("gist_unit", "暂无");
        }
        if (chance.oneIn(15)) {
            row.set("area_name", "河南省");
        }
    }

    private static CourtRecord names(CourtRecord record, Chance chance) {
        String name = record.truth().name();
        if (name.contains("（") && chance.oneIn(2)) {
            String halfWidth = name.replace('（', '(').replace('）', ')');
            record.row().set("iname", halfWidth);
            return record.meaning(record.truth().withName(halfWidth));
        }
        return record;
    }

    private static CourtRecord number(CourtRecord record, Chance chance) {
        return "580".equals(record.row().get("party_type_name")) ? ofPerson(record, chance) : ofEntity(record, chance);
    }

    private static CourtRecord ofPerson(CourtRecord record, Chance chance) {
        String number = record.truth().certificateNumber();
        if (number.startsWith("19", 6) && chance.oneIn(40)) {
            record.row().set("card_num", number.substring(0, 6) + number.substring(8, 17));
        } else if (number.endsWith("X") && chance.oneIn(2)) {
            record.row().set("card_num", number.replace('X', 'x'));
        } else if (chance.oneIn(60)) {
            record.row().set("card_num", fullWidth(number));
        } else if (chance.oneIn(100)) {
            String wrong = number.substring(0, 17) + (number.endsWith("7") ? "8" : "7");
            record.row().set("card_num", wrong);
            return record.meaning(record.truth().withNumber(wrong));
        }
        return record;
    }

    private static CourtRecord ofEntity(CourtRecord record, Chance chance) {
        if (!chance.oneIn(5)) {
            return record;
        }
        String organisation = record.truth().certificateNumber().substring(8, 17);
        String written =
                chance.oneIn(2) ? organisation : organisation.substring(0, 8) + "-" + organisation.substring(8);
        record.row().set("card_num", written).set("certificate_type", CourtCodes.ORGANISATION_CODE);
        return record.meaning(record.truth().withNumber(organisation));
    }

    private static String fullWidth(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }
}
