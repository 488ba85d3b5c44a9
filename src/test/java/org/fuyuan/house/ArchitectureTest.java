package org.fuyuan.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.fuyuan.hub.HubApplication;

@AnalyzeClasses(packages = "org.fuyuan", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HUB = "org.fuyuan.hub..";
    private static final String SANDBOX = "org.fuyuan.sandbox..";
    private static final String KIT = "org.fuyuan.kit..";
    private static final String ROUTE = "org.fuyuan.hub.exchange.route..";

    @ArchTest
    static final ArchRule camel_stays_where_messages_are_moved = noClasses()
            .that()
            .resideInAPackage(HUB)
            .and()
            .resideOutsideOfPackage(ROUTE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("a capability publishes and receives canonical messages and must never see a protocol");

    @ArchTest
    static final ArchRule identity_and_message_are_plain_java = noClasses()
            .that()
            .resideInAnyPackage("org.fuyuan.hub.identity..", "org.fuyuan.hub.message..")
            .should()
            .dependOnClassesThat(
                    resideOutsideOfPackages("java..", "org.fuyuan.hub.identity..", "org.fuyuan.hub.message.."))
            .because("a department may take these classes into its own system, whatever framework it uses");

    @ArchTest
    static final ArchRule the_kit_stands_on_what_is_packed_into_it = noClasses()
            .that()
            .resideInAnyPackage(KIT, "org.fuyuan.hub.prefilter..")
            .should()
            .dependOnClassesThat(resideOutsideOfPackages(
                    "java..",
                    KIT,
                    "org.fuyuan.hub.prefilter..",
                    "org.fuyuan.hub.identity..",
                    "com.fasterxml.jackson..",
                    "org.bouncycastle.."))
            .because(
                    "a department puts one small jar, Jackson and Bouncy Castle into its system, and nothing of the hub");

    @ArchTest
    static final ArchRule the_hub_never_knows_the_kit = noClasses()
            .that()
            .resideInAPackage(HUB)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(KIT)
            .because("the kit is a partner's side of the wall");

    @ArchTest
    static final ArchRule the_hub_never_knows_the_sandbox = noClasses()
            .that()
            .resideInAPackage(HUB)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SANDBOX)
            .because("the simulated departments are no part of what a county installs");

    @ArchTest
    static final ArchRule the_sandbox_knows_the_hub_only_as_a_department_would = noClasses()
            .that()
            .resideInAPackage(SANDBOX)
            .should()
            .dependOnClassesThat(
                    resideInAPackage(HUB).and(resideOutsideOfPackages("org.fuyuan.hub", "org.fuyuan.hub.message..")))
            .because("a department that peeped into the hub would prove nothing about the hub");

    @ArchTest
    static final ArchRule packages_form_no_circle = slices().matching("org.fuyuan.(**)")
            .should()
            .beFreeOfCycles()
            .because("a circle of packages can be understood, tested and replaced only as a whole");

    @ArchTest
    static final ArchRule packages_are_named_after_the_domain = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..manager..", "..impl..", "..helper..", "..model..")
            .because("such a name says nothing of what belongs inside, so everything ends up there");

    @ArchTest
    static final ArchRule classes_are_named_after_the_domain = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .because("a class named so has no one thing it does");

    @ArchTest
    static final ArchRule the_hub_logs_and_never_prints = noClasses()
            .that()
            .resideInAPackage(HUB)
            .and()
            .doNotBelongToAnyOf(HubApplication.class)
            .should(ACCESS_STANDARD_STREAMS)
            .because(
                    "what is printed is neither masked nor kept; only a command started by hand answers on the screen");

    @ArchTest
    static final ArchRule the_hub_never_sleeps = noClasses()
            .that()
            .resideInAPackage(HUB)
            .should()
            .callMethodWhere(target(owner(equivalentTo(Thread.class))).and(target(name("sleep"))))
            .because("a sleeping thread cannot be woken by what it waits for, nor stopped in time");

    @ArchTest
    static final ArchRule dependencies_come_by_constructor = NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
            "an object that is complete when it is made can be made by a test");

    @ArchTest
    static final ArchRule one_logging_interface =
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("masking of personal data is set up for SLF4J alone");
}
