package org.fuyuan.sandbox.civilaffairs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.Desk;
import org.fuyuan.sandbox.department.InTray;
import org.fuyuan.sandbox.department.SftpHost;
import org.fuyuan.sandbox.department.UnreadableException;

/** 民政局: takes CSV files from {@code in/} of its SFTP server and leaves receipts and statements in {@code out/}. */
public final class CivilAffairs extends Department {

    private static final String ID = "civil-affairs";

    private final SftpHost files;
    private final OutTray out;
    private final Desk desk = new Desk(ID, this::worked);

    public CivilAffairs(DepartmentList list, SftpHost files) {
        super(ID, list);
        this.files = files;
        this.out = new OutTray(files.folder("out"), faults());
    }

    @Override
    protected void open() {
        files.start("in", "out/done", "refused", "done", "unreadable", "ask/done", "answers");
        desk.open();
    }

    @Override
    public void stop() {
        desk.close();
        files.stop();
    }

    private boolean worked() throws IOException {
        List<Path> arrived = arrived();
        for (Path file : arrived) {
            try {
                process(file);
                move(file, "done");
            } catch (UnreadableException e) {
                move(file, "unreadable");
            }
        }
        return !arrived.isEmpty();
    }

    private List<Path> arrived() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(files.folder("in"), "[!.]*.csv")) {
            return StreamSupport.stream(found.spliterator(), false).sorted().toList();
        }
    }

    private void process(Path file) throws IOException {
        InTray tray = CivilFile.read(file);
        List<Answer> answers = reception().take(tray);
        if (!answers.isEmpty()) {
            out.receipts(answers);
        }
        for (InTray.Request request : tray.requests()) {
            out.statement(request.id(), list().statement(request.buckets()));
        }
    }

    private void move(Path file, String folder) throws IOException {
        Files.move(file, files.folder(folder).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
