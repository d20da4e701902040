package io.tidemark.job.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import io.tidemark.store.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The two logs of a night, {@code tidemark.log} for people and {@code tidemark.jsonl} for machines. Each is rotated daily
 * and at 10 MB, and kept for 90 days or 200 MB.
 */
public final class LogFiles implements AutoCloseable {
    /** Key of the run's name, such as {@code 2026-11-23/1}, on every line. */
    public static final String RUN = "run";

    /** Key of the step's name. */
    public static final String STEP = "step";

    /** Key of the path of the document that a line is about. */
    public static final String DOCUMENT = "document";

    private final LoggerContext context;
    private final List<String> problems;

    private LogFiles(LoggerContext context, List<String> problems) {
        this.context = context;
        this.problems = problems;
    }

    /**
     * Opens the logs in {@code folder}; times are printed in {@code zone}. A log that cannot be opened keeps nobody from
     * work: it is one of the {@link #problems}, and the audit log in the store tells the same and more.
     */
    public static LogFiles open(Path folder, ZoneId zone, String run) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger("io.tidemark").setLevel(Level.INFO);
        List<String> problems = new ArrayList<>();
        for (String name : List.of("tidemark.log", "tidemark.jsonl")) {
            try {
                PrivateFiles.file(folder.resolve(name));
            } catch (IOException cannotBeMade) {
                problems.add("cannot write " + folder.resolve(name) + " (" + cannotBeMade.getMessage()
                        + "); this goes on without it. Make room, or give the right to write there");
            }
        }
        for (RollingFileAppender<ILoggingEvent> appender : List.of(
                appender(context, folder, "tidemark", ".log", readable(context, zone)),
                appender(context, folder, "tidemark", ".jsonl", json(context)))) {
            if (appender.isStarted()) {
                root.addAppender(appender);
            } else if (problems.stream().noneMatch(problem -> problem.contains(appender.getFile()))) {
                problems.add("cannot write " + appender.getFile() + "; this goes on without it. Make room, or give the"
                        + " right to write there");
            }
        }
        MDC.put(RUN, run);
        return new LogFiles(context, List.copyOf(problems));
    }

    /** Which logs cannot be written, and what helps; empty where all is well. */
    public List<String> problems() {
        return problems;
    }

    @Override
    public void close() {
        MDC.clear();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
    }

    private static RollingFileAppender<ILoggingEvent> appender(
            LoggerContext context, Path folder, String name, String ending, Encoder<ILoggingEvent> encoder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName(name + ending);
        appender.setFile(folder.resolve(name + ending).toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(
                folder.resolve(name + ".%d{yyyy-MM-dd}.%i" + ending + ".gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("10MB"));
        rolling.setMaxHistory(90);
        rolling.setTotalSizeCap(FileSize.valueOf("200MB"));
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> readable(LoggerContext context, ZoneId zone) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d{\"yyyy-MM-dd HH:mm:ss.SSS\", " + zone + "} %-5level %-9X{step:--} %msg %kvp%n");
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }
}
