package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PrintOptions;

/** The page of evidence in a browser, with as much on it as it may hold: {@code ./tidemark test} installs Chromium. */
@Tag("job")
class EvidencePageBrowserTest {
    @TempDir
    static Path folder;

    private static ChromeDriver browser;
    private static String page;
    private static List<String> addresses;

    @BeforeAll
    static void a_browser_and_a_page_of_many_documents() throws Exception {
        page = write("many");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver").toFile())
                        .usingAnyFreePort()
                        .build(),
                new ChromeOptions()
                        .setBinary(program("chromium").toFile())
                        .addArguments(
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--window-size=1400,900",
                                "--user-data-dir=" + folder.resolve("profile")));
        browser.get(page);
        addresses = strings("return [...document.querySelectorAll('a.figure')].map(figure => figure.hash)");
    }

    @AfterAll
    static void the_browser_ends() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void a_fresh_page() {
        browser.get("about:blank");
        browser.get(page);
    }

    @Test
    void two_hundred_documents_and_ten_thousand_figures_stand_on_one_page() {
        assertThat(browser.findElements(By.cssSelector("article.document, .document")))
                .hasSizeGreaterThanOrEqualTo(200);
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(10_000).doesNotHaveDuplicates();
    }

    @Test
    void the_address_of_a_figure_opens_it_in_sight_with_its_details() {
        String address = addresses.get(addresses.size() - 7);
        browser.get("about:blank");
        browser.get(page + address);

        assertThat(opened()).containsExactly(address);
        assertThat(browser.findElement(By.cssSelector(".details.open")).isDisplayed())
                .isTrue();
        assertThat(browser.findElement(By.cssSelector(".details.open .value")).getText())
                .isNotBlank();
        assertThat(isInSight(address)).isTrue();
    }

    @Test
    void another_address_on_the_open_page_closes_the_first_and_opens_the_second() {
        browser.executeScript("location.hash = arguments[0]", addresses.get(3));
        browser.executeScript("location.hash = arguments[0]", addresses.get(5_000));
        browser.executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");

        assertThat(opened()).containsExactly(addresses.get(5_000));
        assertThat(isInSight(addresses.get(5_000))).isTrue();
    }

    @Test
    void a_click_opens_a_figure_escape_closes_it_and_the_arrows_go_on_to_the_next() {
        WebElement first = browser.findElement(By.cssSelector("a.figure"));
        first.click();
        assertThat(opened()).containsExactly(addresses.get(0));
        first.sendKeys(org.openqa.selenium.Keys.ARROW_RIGHT);
        assertThat(opened()).containsExactly(addresses.get(1));
        browser.switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.ESCAPE);
        assertThat(opened()).isEmpty();
    }

    @Test
    void the_filter_by_section_leaves_only_paragraphs_that_have_figures_of_it() {
        choose("section", "investment");

        assertThat(
                        strings(
                                "return [...document.querySelectorAll('.text > p:not([hidden])')]"
                                        + ".filter(p => !p.closest('[hidden]') && !p.querySelector('a.figure.investment')).map(p => p.innerText)"))
                .isEmpty();
        assertThat(strings("return [...document.querySelectorAll('a.figure')].filter(f => !f.closest('[hidden]'))"
                        + ".map(f => f.hash)"))
                .hasSizeBetween(1_000, addresses.size() - 1_000);
    }

    @Test
    void the_filter_by_document_leaves_one_and_an_address_is_followed_all_the_same() {
        List<String> documents =
                strings("return [...document.querySelectorAll('select[name=document] option')].map(o => o.value)");
        choose("document", documents.get(3));
        assertThat(strings("return [...document.querySelectorAll('.document:not([hidden])')].map(d => d.id)"))
                .containsExactly(documents.get(3));

        browser.executeScript("location.hash = arguments[0]", addresses.get(9_000));
        browser.executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
        assertThat(opened()).containsExactly(addresses.get(9_000));
        assertThat(isInSight(addresses.get(9_000))).isTrue();
    }

    @Test
    void the_browser_has_nothing_to_complain_of_and_asks_no_network() {
        browser.findElement(By.cssSelector("a.figure")).click();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue()))
                .isEmpty();
        assertThat(strings("return performance.getEntriesByType('resource').map(entry => entry.name)"))
                .isEmpty();
    }

    @Test
    void in_print_every_text_and_figure_is_there_and_no_switch() throws Exception {
        browser.get(write("usual"));
        String text = browser.findElement(By.cssSelector(".text p")).getText();
        byte[] pdf =
                Base64.getDecoder().decode(browser.print(new PrintOptions()).getContent());

        try (PDDocument printed = Loader.loadPDF(new ByteArrayInputStream(pdf).readAllBytes())) {
            String words = new PDFTextStripper().getText(printed).replaceAll("\\s", "");
            assertThat(printed.getNumberOfPages()).isBetween(2, 30);
            assertThat(words).contains(text.replaceAll("\\s", "").substring(0, 8));
            assertThat(words).contains("9516.9亿元").doesNotContain("全部文件");
        }
    }

    private static String write(String night) throws Exception {
        Path output = Files.createDirectory(folder.resolve(night));
        WriteReport.main(new String[] {output.resolve("tidemark.db").toString(), output.toString(), "zh", night});
        return output.resolve("2025-03-31/tidemark-2025-03-31.evidence.html")
                .toUri()
                .toString();
    }

    private static void choose(String list, String value) {
        browser.executeScript(
                "const list = document.querySelector('select[name=' + arguments[0] + ']'); list.value = arguments[1];"
                        + " list.dispatchEvent(new Event('change', { bubbles: true }))",
                list,
                value);
    }

    /** The addresses of the figures that stand open. */
    private static List<String> opened() {
        return strings(
                "return [...document.querySelectorAll('a.figure[aria-expanded=true]')].map(figure => figure.hash)");
    }

    private static boolean isInSight(String address) {
        return Boolean.TRUE.equals(browser.executeScript(
                "const box = [...document.querySelectorAll('a.figure')].find(f => f.hash === arguments[0])"
                        + ".getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight && box.width > 0",
                address));
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(String script) {
        return (List<String>) browser.executeScript(script);
    }

    private static Path program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(name + " is missing: apt-get install chromium chromium-driver"));
    }
}
