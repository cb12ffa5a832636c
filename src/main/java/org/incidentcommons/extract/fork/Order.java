package org.incidentcommons.extract.fork;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the portal asks of the fork: read this file.
 *
 * @param id what may stand in a log
 * @param path of the file, absolute
 * @param name what it was called by those who handed it in: on disk it is called by its digest, and the kind of a text
 *     file (Markdown, CSV) shows only in its name
 * @param password that opens it; empty for none
 */
public record Order(String id, String path, String name, String password) {
    public void send(DataOutputStream out) throws IOException {
        Words.write(out, id);
        Words.write(out, path);
        Words.write(out, name);
        Words.write(out, password);
        out.flush();
    }

    static Order receive(DataInputStream in) throws IOException {
        return new Order(Words.read(in), Words.read(in), Words.read(in), Words.read(in));
    }

    @Override
    public String toString() {
        return "Order " + id;
    }
}
