package org.fuyuan.sandbox.court;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Makes fictitious persons and entities; no two numbers of persons made are the same. */
final class PartyMaker {

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1952, 1, 1);
    private static final int BIRTHDAYS = 17_300;
    private static final int STRIDE = 7_919;
    private static final int FIRST_ISSUED_IN_410825 = 1986;
    private static final List<String> SURNAMES = characters("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
            + "苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文");
    private static final List<String> GIVEN =
            characters("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰春梅红建国志海燕云飞鹏宇浩然晨欣怡" + "佳雪琳琪瑞祥福林波斌龙凤翠萍莲菊香月秋冬文武德仁义礼智信诚忠孝廉耻温良恭俭让东西南北山川河流");
    private static final List<String> PLACES = List.of("温县", "焦作", "河南", "怀府", "太行", "黄河", "古温", "子夏");
    private static final List<String> TRADES = List.of("商贸", "农业科技", "建筑工程", "机械制造", "食品", "鞋业", "运输", "房地产开发");
    private static final List<String> FORMS = List.of("有限公司", "有限责任公司", "股份有限公司", "农民专业合作社");

    private PartyMaker() {}

    static Party person(int index, Chance chance) {
        LocalDate born = FIRST_BIRTHDAY.plusDays((long) index * STRIDE % BIRTHDAYS);
        boolean male = chance.percent(68);
        int serial = (index / BIRTHDAYS * 2 + (male ? 1 : 2)) % 1000;
        return new Party(true, name(chance), number(born, serial), born, male, null);
    }

    static Party entity(int index, int representative, Chance chance) {
        String name = chance.oneOf(PLACES)
                + chance.oneOf(GIVEN)
                + chance.oneOf(GIVEN)
                + chance.oneOf(TRADES)
                + (chance.oneIn(6) ? "（集团）" : "")
                + chance.oneOf(FORMS);
        return new Party(false, name, CheckDigits.unifiedCode(index), null, false, person(representative, chance));
    }

    /** A child, whom no list may name. */
    static Party minor(int index, LocalDate today, Chance chance) {
        LocalDate born = today.minusYears(12).minusDays(index % 300);
        return new Party(true, name(chance), number(born, 900 + index % 90), born, chance.percent(50), null);
    }

    private static String number(LocalDate born, int serial) {
        String division = born.getYear() < FIRST_ISSUED_IN_410825 ? "412225" : "410825";
        return CheckDigits.citizenNumber(
                division + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(serial));
    }

    private static String name(Chance chance) {
        return chance.oneOf(SURNAMES) + chance.oneOf(GIVEN) + (chance.percent(70) ? chance.oneOf(GIVEN) : "");
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
