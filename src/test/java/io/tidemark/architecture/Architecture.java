package io.tidemark.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;

/** The rules that keep the picture of the design true. */
final class Architecture {
    /** Top to bottom: a package imports only what stands before it. */
    static final List<String> LAYERS = List.of(
            "statistics",
            "catalogue",
            "source",
            "extract",
            "reconcile",
            "check",
            "audit",
            "store",
            "report",
            "deliver",
            "job",
            "cli");

    private static final String DOORS =
            "cli and web are two doors to one house; what both need belongs to job or store";

    private Architecture() {}

    /** The classes of a layer know nothing of the layers after it. */
    static ArchRule looksUpOnly(String layer) {
        String[] later = packages(LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size()));
        return noClasses()
                .that()
                .resideInAPackage("io.tidemark." + layer + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(later))
                .because("the way of the data is " + String.join(" -> ", LAYERS)
                        + "; move the class down, or hand it what it needs")
                .allowEmptyShould(true);
    }

    static final ArchRule MEANING_WITHOUT_SPRING = noClasses()
            .that()
            .resideInAnyPackage(packages(
                    List.of("statistics", "catalogue", "source", "extract", "reconcile", "check", "audit", "report")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.."))
            .because("what figures mean must be usable and testable without a framework; wire it in job");

    static final ArchRule SETTINGS_WITHOUT_SPRING = noClasses()
            .that()
            .resideInAPackage("io.tidemark.job.settings..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.."))
            .because("every command reads settings, and loading Spring for it was a quarter of a start");

    static final ArchRule WORDS_OF_THE_TRADE_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("io.tidemark.statistics..")
            .should()
            .dependOnClassesThat(
                    not(resideInAnyPackage("io.tidemark.statistics..", "java..", "org.jspecify.annotations..")))
            .because("statistics holds the words of the trade; machinery belongs to the package that needs it");

    static final ArchRule EXTRACTION_IS_PURE = noClasses()
            .that()
            .resideInAPackage("io.tidemark.extract..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql.."))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class)
            .because("one document gives one result: read files in source, and take dates from the document");

    static final ArchRule COMMAND_LINE_KNOWS_NO_WEB = noClasses()
            .that()
            .resideInAPackage("io.tidemark.cli..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.tidemark.web.."))
            .because(DOORS);

    static final ArchRule WEB_KNOWS_NO_COMMAND_LINE = noClasses()
            .that()
            .resideInAPackage("io.tidemark.web..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.tidemark.cli.."))
            .because(DOORS)
            .allowEmptyShould(true);

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .resideInAnyPackage(
                    "..common..", "..util..", "..utils..", "..core..", "..service..", "..impl..", "..manager..")
            .because("a package is named for what it does");

    static final ArchRule VALUES_ARE_DECIMALS = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(packages(List.of("statistics", "catalogue", "extract", "reconcile", "check", "store")))
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(Double.class)
            .because("a double changes what was printed: values are BigDecimal");

    static final ArchRule NO_STANDARD_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "only the command line prints, through the writers of its commands; log it, or return it");

    private static String[] packages(List<String> layers) {
        return layers.stream().map(layer -> "io.tidemark." + layer + "..").toArray(String[]::new);
    }
}
