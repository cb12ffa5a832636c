package org.incidentcommons.ops;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program. Its commands share exit codes: 0 done, 1 not done and said why, 2 not understood. */
@Command(
        name = "incident-commons",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shares what organizations learned from incidents, without saying who they are.",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            RebuildIndexCommand.class,
            ReprocessCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class IncidentCommons implements Runnable {
    @Spec
    CommandSpec spec;

    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger(); // libraries that log the JDK's way log like the others
        SLF4JBridgeHandler.install();
        int exitCode = commandLine().execute(args);
        // Serving goes on in other threads until the process is told to stop; every other command ends here.
        System.exit(exitCode);
    }

    static CommandLine commandLine() {
        return new CommandLine(new IncidentCommons()).setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println(Explanation.of(exception));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
