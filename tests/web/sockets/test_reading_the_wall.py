"""What only a wall shows, for phones that read it."""


async def test_a_phone_is_sent_the_closing_words_once_it_reads_the_wall(meeting):
    """[P18] [H17]"""
    console = await meeting.console()
    phone = await meeting.come("participant", meeting.keys["join"], wall=False)
    await console.say("go_to", step="words")
    await phone.say("post_word", entry="entry-0001", kind="keyword", text="confiance")
    await phone.reach(await console.say("reveal", what="words", shown=True))
    assert phone.of("word") == {}
    answer = await phone.line.ask("resume", {"have": phone.version, "wall": True})
    assert [one["text"] for one in words_of(answer["welcome"]["records"])] == ["confiance"]
    phone.records = dict(answer["welcome"]["records"])
    await phone.say("post_word", entry="entry-0002", kind="keyword", text="souffler")
    await phone.until(lambda: [one["text"] for one in words_of(phone.records)] == ["souffler"])


def words_of(records):
    return [record for record in records.values() if record["type"] == "word"]
