"""The files that /calendar imports: a calendar, or a practice's table of sessions."""

from bot.services.context import FileImporter
from bot.services.sessions import calendar_file, calendar_upload, sessions_upload

IMPORTERS = (
    FileImporter(
        ".ics",
        calendar_file.read_calendar_file,
        calendar_upload.preview_calendar,
        calendar_upload.import_calendar,
    ),
    FileImporter(
        ".csv",
        sessions_upload.read_table,
        sessions_upload.preview_sessions,
        sessions_upload.import_sessions,
        sessions_upload.is_sessions_upload,
    ),
)
