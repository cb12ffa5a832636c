package org.incidentcommons.ops;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Compares database, index and stored files, and says what differs.",
            "The data folder must not be in use. Exit code 0: they agree; 1: they differ, or could not be compared."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Installation installation = Installation.open(Settings.read())) {
            boolean agrees = Verification.run(
                    installation,
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr());
            return agrees ? 0 : 1;
        }
    }
}
