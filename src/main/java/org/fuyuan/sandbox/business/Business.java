package org.fuyuan.sandbox.business;

import java.util.List;
import org.fuyuan.sandbox.court.Standing;

/** What citizens come for, at which window, and how far the court's list stands in their way there. */
public enum Business {
    COMPANY_REGISTRATION(
            "market-supervision",
            "company-registration",
            new Form("WX", "核对拟任职人员的任职资格", "登记窗口03", "legal-representative", "director"),
            new Bar("DISHONEST", Effect.BLOCK, false, false)),
    EQUITY_TRANSFER(
            "market-supervision",
            "equity-transfer",
            new Form("GQ", "核对股权转让人", "登记窗口05", "transferor"),
            new Bar("", Effect.REVIEW, true, true)),
    QUALITY_HONOURS(
            "market-supervision",
            "quality-honours",
            new Form("RY", "评选县长质量奖", "质量股01", "honouree"),
            new Bar("DISHONEST", Effect.BLOCK, true, false)),
    HOME_TRANSFER(
            "natural-resources",
            "home-registration",
            new Form("BDC", "核对购房人", "不动产窗口02", "buyer"),
            new Bar("CONSUMPTION_RESTRICTION", Effect.REVIEW, true, false)),
    SEALED_PROPERTY(
            "natural-resources",
            "sealed-property-registration",
            new Form("CF", "核对不动产转让人", "不动产窗口04", "transferor"),
            new Bar("", Effect.REVIEW, true, true)),
    LAND_GRANT(
            "natural-resources",
            "land-grant",
            new Form("TD", "审查土地竞买申请人", "土地利用股01", "applicant"),
            new Bar("DISHONEST", Effect.BLOCK, true, false)),
    LOAN(
            "rural-commercial-bank",
            "credit-granting",
            new Form("DK", "授信审查", "信贷系统", "borrower", "guarantor"),
            new Bar("DISHONEST", Effect.REVIEW, true, false)),
    WEALTH_PRODUCT(
            "rural-commercial-bank",
            "wealth-products",
            new Form("LC", "核对投保人", "理财柜台06", "policyholder"),
            new Bar("CONSUMPTION_RESTRICTION", Effect.BLOCK, true, false)),
    VEHICLE_PURCHASE(
            "public-security",
            "vehicle-purchase",
            new Form("CL", "核对购车人", "车管所窗口01", "buyer"),
            new Bar("CONSUMPTION_RESTRICTION", Effect.REVIEW, true, false)),
    /** Asked about by a file left on the bureau's own SFTP server. */
    SOCIAL_ORGANISATION_HEAD(
            "civil-affairs",
            "social-organisation-head",
            new Form("MZ", "社会组织负责人任职审查", "社会组织管理股", "principal"),
            new Bar("DISHONEST", Effect.BLOCK, false, false));

    private final String department;
    private final String scenario;
    private final Form form;
    private final Bar bar;

    Business(String department, String scenario, Form form, Bar bar) {
        this.department = department;
        this.scenario = scenario;
        this.form = form;
        this.bar = bar;
    }

    /** The partner id of the department whose business it is. */
    public String department() {
        return department;
    }

    /** As the department's partner file and the measures name it. */
    public String scenario() {
        return scenario;
    }

    Form form() {
        return form;
    }

    /** The list it asks about; the dishonest list where both count. */
    String list() {
        return bar.list().isEmpty() ? "DISHONEST" : bar.list();
    }

    boolean openToEntities() {
        return bar.entities();
    }

    /** Whether it is stopped only by an assistance notice 协助执行通知书, of which none is served in the sandbox. */
    boolean waitsForNotice() {
        return bar.notice();
    }

    /** What the hub must say at least of somebody whom this entry names, number and name. */
    Effect due(Standing standing) {
        boolean counts = bar.list().isEmpty() || bar.list().equals(standing.list());
        return counts && standing.binds() && !standing.related() && !standing.waived() ? bar.effect() : Effect.PASS;
    }

    /**
     * What is written on the form.
     *
     * @param prefix of the numbers of applications
     * @param purpose what the hub is asked for
     * @param seat who asks
     * @param roles in which applicants come, the first always
     */
    record Form(String prefix, String purpose, String seat, List<String> roles) {

        Form(String prefix, String purpose, String seat, String... roles) {
            this(prefix, purpose, seat, List.of(roles));
        }
    }

    /**
     * How the court's list bars it.
     *
     * @param list which list; empty for both
     * @param effect on a party listed with number and name
     * @param entities whether entities apply too
     * @param notice whether it is stopped only by an assistance notice
     */
    record Bar(String list, Effect effect, boolean entities, boolean notice) {}
}
